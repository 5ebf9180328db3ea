import guaranteeCoverageTarget from "../../rules/parameters/guarantee-coverage-target.json" with {
  type: "json",
};
import incidenceLimit from "../../rules/parameters/incidence-limit.json" with { type: "json" };
import medicalInsuranceCoverageTarget from "../../rules/parameters/medical-insurance-coverage-target.json" with {
  type: "json",
};
import misidentificationLimit from "../../rules/parameters/misidentification-limit.json" with {
  type: "json",
};
import missedRateLimit from "../../rules/parameters/missed-rate-limit.json" with { type: "json" };
import mpiSchoolClasses from "../../rules/parameters/mpi-school-classes.json" with { type: "json" };
import mpiWaterRoundTrip from "../../rules/parameters/mpi-water-round-trip.json" with {
  type: "json",
};
import pairingCoverageTarget from "../../rules/parameters/pairing-coverage-target.json" with {
  type: "json",
};
import pensionCoverageTarget from "../../rules/parameters/pension-coverage-target.json" with {
  type: "json",
};
import planCivilisedVillages from "../../rules/parameters/plan-civilised-villages.json" with {
  type: "json",
};
import planCultureCentres from "../../rules/parameters/plan-culture-centres.json" with {
  type: "json",
};
import planCultureSpending from "../../rules/parameters/plan-culture-spending.json" with {
  type: "json",
};
import planEngelCoefficient from "../../rules/parameters/plan-engel-coefficient.json" with {
  type: "json",
};
import planGraduateTeachers from "../../rules/parameters/plan-graduate-teachers.json" with {
  type: "json",
};
import planGrainCapacity from "../../rules/parameters/plan-grain-capacity.json" with {
  type: "json",
};
import planHardenedRoads from "../../rules/parameters/plan-hardened-roads.json" with {
  type: "json",
};
import planLabourProductivity from "../../rules/parameters/plan-labour-productivity.json" with {
  type: "json",
};
import planManureUse from "../../rules/parameters/plan-manure-use.json" with { type: "json" };
import planProcessingRatio from "../../rules/parameters/plan-processing-ratio.json" with {
  type: "json",
};
import planRuralTourismVisits from "../../rules/parameters/plan-rural-tourism-visits.json" with {
  type: "json",
};
import planSanitaryToilets from "../../rules/parameters/plan-sanitary-toilets.json" with {
  type: "json",
};
import planScienceContribution from "../../rules/parameters/plan-science-contribution.json" with {
  type: "json",
};
import planSecretaryAsDirector from "../../rules/parameters/plan-secretary-as-director.json" with {
  type: "json",
};
import planServiceStations from "../../rules/parameters/plan-service-stations.json" with {
  type: "json",
};
import planStrongCollectiveVillages from "../../rules/parameters/plan-strong-collective-villages.json" with {
  type: "json",
};
import planTapWater from "../../rules/parameters/plan-tap-water.json" with { type: "json" };
import planUrbanRuralIncomeRatio from "../../rules/parameters/plan-urban-rural-income-ratio.json" with {
  type: "json",
};
import planVillageCovenants from "../../rules/parameters/plan-village-covenants.json" with {
  type: "json",
};
import planVillageGreenCover from "../../rules/parameters/plan-village-green-cover.json" with {
  type: "json",
};
import planVillagePlanning from "../../rules/parameters/plan-village-planning.json" with {
  type: "json",
};
import planVillagesTreatingRefuse from "../../rules/parameters/plan-villages-treating-refuse.json" with {
  type: "json",
};
import recognitionFloor from "../../rules/parameters/recognition-floor.json" with { type: "json" };
import relapseLimit from "../../rules/parameters/relapse-limit.json" with { type: "json" };
import residentsPerCleaner from "../../rules/parameters/residents-per-cleaner.json" with {
  type: "json",
};
import retentionRateTarget from "../../rules/parameters/retention-rate-target.json" with {
  type: "json",
};
import schoolAgeFrom from "../../rules/parameters/school-age-from.json" with { type: "json" };
import teamCoverageTarget from "../../rules/parameters/team-coverage-target.json" with {
  type: "json",
};
import wrongExitLimit from "../../rules/parameters/wrong-exit-limit.json" with { type: "json" };

/** The files of the legal values that the indicators built in name. */
export const PARAMETER_FILES: readonly { readonly name: string }[] = [
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
  residentsPerCleaner,
  retentionRateTarget,
  teamCoverageTarget,
  wrongExitLimit,
];
