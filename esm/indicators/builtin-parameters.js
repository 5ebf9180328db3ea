import guaranteeCoverageTarget from "../../rules/parameters/guarantee-coverage-target.json";
import incidenceLimit from "../../rules/parameters/incidence-limit.json";
import medicalInsuranceCoverageTarget from "../../rules/parameters/medical-insurance-coverage-target.json";
import misidentificationLimit from "../../rules/parameters/misidentification-limit.json";
import missedRateLimit from "../../rules/parameters/missed-rate-limit.json";
import mpiSchoolClasses from "../../rules/parameters/mpi-school-classes.json";
import mpiWaterRoundTrip from "../../rules/parameters/mpi-water-round-trip.json";
import pairingCoverageTarget from "../../rules/parameters/pairing-coverage-target.json";
import pensionCoverageTarget from "../../rules/parameters/pension-coverage-target.json";
import planCivilisedVillages from "../../rules/parameters/plan-civilised-villages.json";
import planCultureCentres from "../../rules/parameters/plan-culture-centres.json";
import planCultureSpending from "../../rules/parameters/plan-culture-spending.json";
import planEngelCoefficient from "../../rules/parameters/plan-engel-coefficient.json";
import planGraduateTeachers from "../../rules/parameters/plan-graduate-teachers.json";
import planGrainCapacity from "../../rules/parameters/plan-grain-capacity.json";
import planHardenedRoads from "../../rules/parameters/plan-hardened-roads.json";
import planLabourProductivity from "../../rules/parameters/plan-labour-productivity.json";
import planManureUse from "../../rules/parameters/plan-manure-use.json";
import planProcessingRatio from "../../rules/parameters/plan-processing-ratio.json";
import planRuralTourismVisits from "../../rules/parameters/plan-rural-tourism-visits.json";
import planSanitaryToilets from "../../rules/parameters/plan-sanitary-toilets.json";
import planScienceContribution from "../../rules/parameters/plan-science-contribution.json";
import planSecretaryAsDirector from "../../rules/parameters/plan-secretary-as-director.json";
import planServiceStations from "../../rules/parameters/plan-service-stations.json";
import planStrongCollectiveVillages from "../../rules/parameters/plan-strong-collective-villages.json";
import planTapWater from "../../rules/parameters/plan-tap-water.json";
import planUrbanRuralIncomeRatio from "../../rules/parameters/plan-urban-rural-income-ratio.json";
import planVillageCovenants from "../../rules/parameters/plan-village-covenants.json";
import planVillageGreenCover from "../../rules/parameters/plan-village-green-cover.json";
import planVillagePlanning from "../../rules/parameters/plan-village-planning.json";
import planVillagesTreatingRefuse from "../../rules/parameters/plan-villages-treating-refuse.json";
import recognitionFloor from "../../rules/parameters/recognition-floor.json";
import relapseLimit from "../../rules/parameters/relapse-limit.json";
import retentionRateTarget from "../../rules/parameters/retention-rate-target.json";
import schoolAgeFrom from "../../rules/parameters/school-age-from.json";
import teamCoverageTarget from "../../rules/parameters/team-coverage-target.json";
import wrongExitLimit from "../../rules/parameters/wrong-exit-limit.json";
const PARAMETER_FILES = [
  schoolAgeFrom,
  mpiWaterRoundTrip,
  mpiSchoolClasses,
  guaranteeCoverageTarget,
  incidenceLimit,
  medicalInsuranceCoverageTarget,
  misidentificationLimit,
  missedRateLimit,
  pairingCoverageTarget,
  pensionCoverageTarget,
  planCivilisedVillages,
  planCultureCentres,
  planCultureSpending,
  planEngelCoefficient,
  planGraduateTeachers,
  planGrainCapacity,
  planHardenedRoads,
  planLabourProductivity,
  planManureUse,
  planProcessingRatio,
  planRuralTourismVisits,
  planSanitaryToilets,
  planScienceContribution,
  planSecretaryAsDirector,
  planServiceStations,
  planStrongCollectiveVillages,
  planTapWater,
  planUrbanRuralIncomeRatio,
  planVillageCovenants,
  planVillageGreenCover,
  planVillagePlanning,
  planVillagesTreatingRefuse,
  recognitionFloor,
  relapseLimit,
  retentionRateTarget,
  teamCoverageTarget,
  wrongExitLimit
];
export {
  PARAMETER_FILES
};
