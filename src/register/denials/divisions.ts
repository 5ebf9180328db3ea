import type { Denial, Test } from "./form.js";

const within = (id: string, part: string, whole: string, zh: string, en: string): Denial => ({
  id,
  message: { zh, en },
  form: { parts: [part], whole },
});

const lacking = (
  id: string,
  cells: Readonly<Record<string, Test>>,
  zh: string,
  en: string,
): Denial => ({
  id,
  message: { zh, en },
  form: { never: cells },
});

const POOR_IN_POPULATION = within(
  "poor-beyond-population",
  "poorPopulation",
  "ruralPopulation",
  "未脱贫人口多于农村人口",
  "more registered poor persons than rural people",
);

const DROPOUTS_IN_POPULATION = within(
  "dropouts-beyond-population",
  "dropoutsForPoverty",
  "ruralPopulation",
  "因贫辍学人数多于农村人口",
  "more dropouts than rural people",
);

/** What one row of a division, or of the duties of a month, cannot say at once. */
export const DIVISION_DENIALS: Readonly<
  Record<
    | "villages"
    | "townships"
    | "counties"
    | "duties"
    | "indicator-values"
    | "environment"
    | "facilities",
    readonly Denial[]
  >
> = {
  villages: [
    POOR_IN_POPULATION,
    within(
      "registered-beyond-households",
      "declaredRegistered",
      "declaredHouseholds",
      "建档立卡户数多于在册户数",
      "more registered households than households",
    ),
    DROPOUTS_IN_POPULATION,
    lacking(
      "poor-without-registered",
      { poorPopulation: { over: 0 }, declaredRegistered: { under: 1 } },
      "有未脱贫人口，建档立卡户数却为0",
      "registered poor persons by one column, no registered household by the other",
    ),
    lacking(
      "no-clinic-with-area",
      { clinic: { is: [false] }, clinicArea: { over: 0 } },
      "没有卫生室，却有卫生室面积",
      "no clinic by one column, its floor area by the other",
    ),
    lacking(
      "clinic-without-area",
      { clinic: { is: [true] }, clinicArea: { under: 0.000001 } },
      "有卫生室，面积却为0",
      "a clinic by one column, of no area by the other",
    ),
    lacking(
      "no-clinic-with-rooms",
      { clinic: { is: [false] }, clinicRooms: { is: [true] } },
      "没有卫生室，却四室齐全",
      "no clinic by one column, its four rooms by the other",
    ),
    lacking(
      "no-economy-with-income",
      { collectiveEconomy: { is: [false] }, collectiveIncome: { over: 0 } },
      "没有集体经济，却有集体经济收入",
      "no collective economy by one column, its income by the other",
    ),
    lacking(
      "broadband-without-network",
      { network: { is: [false] }, broadband: { is: [true] } },
      "没有通信网络，却通宽带",
      "no communication network by one column, broadband by the other",
    ),
  ],
  townships: [
    lacking(
      "departments-without-centre",
      {
        healthCentre: { is: [false] },
        publicHealthCentre: { is: [false] },
        departments: { is: [true] },
      },
      "没有任何卫生院，却有临床和公共卫生科室",
      "no health centre by two columns, its departments by the third",
    ),
    within(
      "doctors-beyond-population",
      "licensedDoctors",
      "population",
      "执业医师多于常住人口",
      "more licensed doctors than people",
    ),
  ],
  counties: [
    POOR_IN_POPULATION,
    DROPOUTS_IN_POPULATION,
    {
      id: "composite-beyond-population",
      message: {
        zh: "未脱贫、漏评、错退人口之和多于农村人口",
        en: "registered poor, missed and wrongly exited persons are more than the rural people",
      },
      form: {
        parts: ["poorPopulation", "missedPopulation", "wronglyExitedPopulation"],
        whole: "ruralPopulation",
      },
    },
    within(
      "wrong-exits-beyond-sample",
      "sampledWronglyExited",
      "sampledExited",
      "抽样错退人口多于抽样脱贫人口",
      "more wrongly exited persons than exited ones in the sample",
    ),
    within(
      "missed-beyond-sample",
      "sampledMissed",
      "sampledUnregistered",
      "抽样漏评人口多于抽样非建档人口",
      "more missed persons than non-registered ones in the sample",
    ),
    within(
      "recognising-beyond-surveyed",
      "recognisingHouseholds",
      "surveyedHouseholds",
      "认可户数多于调查户数",
      "more households recognise than were surveyed",
    ),
    lacking(
      "no-hospital-of-grade",
      { hospital: { is: [false] }, secondGradeHospital: { is: [true] } },
      "没有县级公立医院，却达二级水平",
      "no county hospital by one column, one of second grade by the other",
    ),
    lacking(
      "no-hospital-with-doctors",
      { hospital: { is: [false] }, doctorsEverySpecialty: { is: [true] } },
      "没有县级公立医院，各专业科室却有执业医师",
      "no county hospital by one column, doctors in its specialties by the other",
    ),
  ],
  duties: [
    within(
      "visits-beyond-assigned",
      "visitedHouseholds",
      "assignedHouseholds",
      "走访户数多于负责户数",
      "more households visited than assigned",
    ),
    within(
      "ever-visits-beyond-assigned",
      "everVisitedHouseholds",
      "assignedHouseholds",
      "累计遍访户数多于负责户数",
      "more households visited so far than assigned",
    ),
    within(
      "visits-beyond-ever",
      "visitedHouseholds",
      "everVisitedHouseholds",
      "当月走访户数多于累计遍访户数",
      "more households visited this month than so far",
    ),
  ],
  "indicator-values": [],
  environment: [
    within(
      "greened-beyond-hamlets",
      "greenedHamlets",
      "hamlets",
      "已绿化自然屯多于自然屯",
      "more greened hamlets than hamlets",
    ),
    lacking(
      "daily-without-treatment",
      { refuseTreated: { is: [false] }, refuseDaily: { is: [true] } },
      "生活垃圾没有处理，却日产日清",
      "household refuse is not treated by one column, cleared every day by the other",
    ),
  ],
  facilities: [],
};
