const within = (id, part, whole, zh, en) => ({
  id,
  message: { zh, en },
  form: { parts: [part], whole }
});
const lacking = (id, cells, zh, en) => ({
  id,
  message: { zh, en },
  form: { never: cells }
});
const POOR_IN_POPULATION = within(
  "poor-beyond-population",
  "poorPopulation",
  "ruralPopulation",
  "\u672A\u8131\u8D2B\u4EBA\u53E3\u591A\u4E8E\u519C\u6751\u4EBA\u53E3",
  "more registered poor persons than rural people"
);
const DROPOUTS_IN_POPULATION = within(
  "dropouts-beyond-population",
  "dropoutsForPoverty",
  "ruralPopulation",
  "\u56E0\u8D2B\u8F8D\u5B66\u4EBA\u6570\u591A\u4E8E\u519C\u6751\u4EBA\u53E3",
  "more dropouts than rural people"
);
const DIVISION_DENIALS = {
  villages: [
    POOR_IN_POPULATION,
    within(
      "registered-beyond-households",
      "declaredRegistered",
      "declaredHouseholds",
      "\u5EFA\u6863\u7ACB\u5361\u6237\u6570\u591A\u4E8E\u5728\u518C\u6237\u6570",
      "more registered households than households"
    ),
    DROPOUTS_IN_POPULATION,
    lacking(
      "poor-without-registered",
      { poorPopulation: { over: 0 }, declaredRegistered: { under: 1 } },
      "\u6709\u672A\u8131\u8D2B\u4EBA\u53E3\uFF0C\u5EFA\u6863\u7ACB\u5361\u6237\u6570\u5374\u4E3A0",
      "registered poor persons by one column, no registered household by the other"
    ),
    lacking(
      "no-clinic-with-area",
      { clinic: { is: [false] }, clinicArea: { over: 0 } },
      "\u6CA1\u6709\u536B\u751F\u5BA4\uFF0C\u5374\u6709\u536B\u751F\u5BA4\u9762\u79EF",
      "no clinic by one column, its floor area by the other"
    ),
    lacking(
      "clinic-without-area",
      { clinic: { is: [true] }, clinicArea: { under: 1e-6 } },
      "\u6709\u536B\u751F\u5BA4\uFF0C\u9762\u79EF\u5374\u4E3A0",
      "a clinic by one column, of no area by the other"
    ),
    lacking(
      "no-clinic-with-rooms",
      { clinic: { is: [false] }, clinicRooms: { is: [true] } },
      "\u6CA1\u6709\u536B\u751F\u5BA4\uFF0C\u5374\u56DB\u5BA4\u9F50\u5168",
      "no clinic by one column, its four rooms by the other"
    ),
    lacking(
      "no-economy-with-income",
      { collectiveEconomy: { is: [false] }, collectiveIncome: { over: 0 } },
      "\u6CA1\u6709\u96C6\u4F53\u7ECF\u6D4E\uFF0C\u5374\u6709\u96C6\u4F53\u7ECF\u6D4E\u6536\u5165",
      "no collective economy by one column, its income by the other"
    ),
    lacking(
      "broadband-without-network",
      { network: { is: [false] }, broadband: { is: [true] } },
      "\u6CA1\u6709\u901A\u4FE1\u7F51\u7EDC\uFF0C\u5374\u901A\u5BBD\u5E26",
      "no communication network by one column, broadband by the other"
    )
  ],
  townships: [
    lacking(
      "departments-without-centre",
      {
        healthCentre: { is: [false] },
        publicHealthCentre: { is: [false] },
        departments: { is: [true] }
      },
      "\u6CA1\u6709\u4EFB\u4F55\u536B\u751F\u9662\uFF0C\u5374\u6709\u4E34\u5E8A\u548C\u516C\u5171\u536B\u751F\u79D1\u5BA4",
      "no health centre by two columns, its departments by the third"
    ),
    within(
      "doctors-beyond-population",
      "licensedDoctors",
      "population",
      "\u6267\u4E1A\u533B\u5E08\u591A\u4E8E\u5E38\u4F4F\u4EBA\u53E3",
      "more licensed doctors than people"
    )
  ],
  counties: [
    POOR_IN_POPULATION,
    DROPOUTS_IN_POPULATION,
    {
      id: "composite-beyond-population",
      message: {
        zh: "\u672A\u8131\u8D2B\u3001\u6F0F\u8BC4\u3001\u9519\u9000\u4EBA\u53E3\u4E4B\u548C\u591A\u4E8E\u519C\u6751\u4EBA\u53E3",
        en: "registered poor, missed and wrongly exited persons are more than the rural people"
      },
      form: {
        parts: ["poorPopulation", "missedPopulation", "wronglyExitedPopulation"],
        whole: "ruralPopulation"
      }
    },
    within(
      "wrong-exits-beyond-sample",
      "sampledWronglyExited",
      "sampledExited",
      "\u62BD\u6837\u9519\u9000\u4EBA\u53E3\u591A\u4E8E\u62BD\u6837\u8131\u8D2B\u4EBA\u53E3",
      "more wrongly exited persons than exited ones in the sample"
    ),
    within(
      "missed-beyond-sample",
      "sampledMissed",
      "sampledUnregistered",
      "\u62BD\u6837\u6F0F\u8BC4\u4EBA\u53E3\u591A\u4E8E\u62BD\u6837\u975E\u5EFA\u6863\u4EBA\u53E3",
      "more missed persons than non-registered ones in the sample"
    ),
    within(
      "recognising-beyond-surveyed",
      "recognisingHouseholds",
      "surveyedHouseholds",
      "\u8BA4\u53EF\u6237\u6570\u591A\u4E8E\u8C03\u67E5\u6237\u6570",
      "more households recognise than were surveyed"
    ),
    lacking(
      "no-hospital-of-grade",
      { hospital: { is: [false] }, secondGradeHospital: { is: [true] } },
      "\u6CA1\u6709\u53BF\u7EA7\u516C\u7ACB\u533B\u9662\uFF0C\u5374\u8FBE\u4E8C\u7EA7\u6C34\u5E73",
      "no county hospital by one column, one of second grade by the other"
    ),
    lacking(
      "no-hospital-with-doctors",
      { hospital: { is: [false] }, doctorsEverySpecialty: { is: [true] } },
      "\u6CA1\u6709\u53BF\u7EA7\u516C\u7ACB\u533B\u9662\uFF0C\u5404\u4E13\u4E1A\u79D1\u5BA4\u5374\u6709\u6267\u4E1A\u533B\u5E08",
      "no county hospital by one column, doctors in its specialties by the other"
    )
  ],
  duties: [
    within(
      "visits-beyond-assigned",
      "visitedHouseholds",
      "assignedHouseholds",
      "\u8D70\u8BBF\u6237\u6570\u591A\u4E8E\u8D1F\u8D23\u6237\u6570",
      "more households visited than assigned"
    ),
    within(
      "ever-visits-beyond-assigned",
      "everVisitedHouseholds",
      "assignedHouseholds",
      "\u7D2F\u8BA1\u904D\u8BBF\u6237\u6570\u591A\u4E8E\u8D1F\u8D23\u6237\u6570",
      "more households visited so far than assigned"
    ),
    within(
      "visits-beyond-ever",
      "visitedHouseholds",
      "everVisitedHouseholds",
      "\u5F53\u6708\u8D70\u8BBF\u6237\u6570\u591A\u4E8E\u7D2F\u8BA1\u904D\u8BBF\u6237\u6570",
      "more households visited this month than so far"
    )
  ],
  "indicator-values": []
};
export {
  DIVISION_DENIALS
};
