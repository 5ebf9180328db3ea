import { code, countOf, date, flag, money, quantityOf, shareOf, table, text } from "../column.js";
const villages = table(
  "villages",
  { zh: "\u6751", en: "Villages" },
  { zh: "\u6BCF\u4E2A\u884C\u653F\u6751\u4E00\u884C\u3002", en: "One row an administrative village." },
  ["id"],
  {
    id: text("\u6751\u7F16\u7801", "Village code"),
    name: text("\u6751\u540D", "Name"),
    township: text("\u4E61\u9547\u7F16\u7801", "Township code"),
    registeredPoor: flag("\u8D2B\u56F0\u6751", "Registered poor village"),
    declaredHouseholds: countOf("\u5728\u518C\u6237\u6570", "Declared households", "household", { most: 5e4 }),
    declaredRegistered: countOf("\u5EFA\u6863\u7ACB\u5361\u6237\u6570", "Declared registered households", "household", {
      most: 5e4
    }),
    ruralPopulation: countOf("\u519C\u6751\u6237\u7C4D\u4EBA\u53E3", "Rural registered population", "person", {
      most: 2e5
    }),
    residents: countOf("\u5E38\u4F4F\u4EBA\u53E3", "Residents", "person", { most: 2e5 }),
    poorPopulation: countOf("\u672A\u8131\u8D2B\u4EBA\u53E3", "Registered poor persons", "person", { most: 2e5 }),
    incidenceToProvince: quantityOf(
      "\u8D2B\u56F0\u53D1\u751F\u7387\u4E0E\u5168\u7701\u4E4B\u6BD4",
      "Incidence against that of the province",
      "ratio",
      { most: 50 }
    ),
    incomeToProvince: quantityOf(
      "\u4EBA\u5747\u7EAF\u6536\u5165\u5360\u5168\u7701\u5E73\u5747\u6BD4\u4F8B",
      "Net income against the province mean",
      "%",
      { least: 5, most: 1e3 }
    ),
    netIncome: money("\u519C\u6C11\u4EBA\u5747\u7EAF\u6536\u5165", "Net income per head of the village", {
      least: 100,
      most: 1e6
    }),
    collectiveEconomy: flag("\u96C6\u4F53\u7ECF\u6D4E", "Collective economy"),
    collectiveIncome: money("\u96C6\u4F53\u7ECF\u6D4E\u6536\u5165", "Collective income of the year", { most: 1e10 }),
    cooperativeOrFund: flag("\u5408\u4F5C\u793E\u6216\u4E92\u52A9\u8D44\u91D1", "Cooperative or mutual fund"),
    collectiveFunds: money("\u81EA\u6709\u53CA\u4E13\u9879\u8D44\u91D1", "Own and special funds", { most: 1e10 }),
    exitedIncomeShareUp: flag(
      "\u8131\u8D2B\u6237\u6536\u5165\u5360\u6BD4\u4E0A\u5347",
      "Share of exited households' income up on last year"
    ),
    specialIndustry: flag("\u7279\u8272\u4EA7\u4E1A", "Special industry"),
    householdsWithIndustry: flag("\u6709\u80FD\u529B\u6237\u6237\u6709\u4EA7\u4E1A", "Every able household has a trade"),
    hardenedRoad: flag("\u901A\u6751\u786C\u5316\u8DEF", "Hardened road to the village"),
    roadbedWidth: quantityOf("\u8DEF\u57FA\u5BBD\u5EA6", "Width of the roadbed", "m", { most: 100 }),
    roadSurfaceWidth: quantityOf("\u8DEF\u9762\u5BBD\u5EA6", "Width of the surface", "m", { most: 100 }),
    hamletsHardenedShare: shareOf("\u901A\u786C\u5316\u8DEF\u81EA\u7136\u6751\u5360\u6BD4", "Hamlets with hardened road"),
    clinic: flag("\u536B\u751F\u5BA4", "Clinic"),
    clinicArea: quantityOf("\u536B\u751F\u5BA4\u9762\u79EF", "Floor area of the clinic", "m2", { most: 2e4 }),
    clinicNotNeeded: flag("\u53EF\u4E0D\u8BBE\u536B\u751F\u5BA4", "Clinic not needed"),
    clinicRooms: flag("\u536B\u751F\u5BA4\u56DB\u5BA4\u9F50\u5168", "Clinic has its four rooms"),
    villageDoctors: countOf("\u5408\u683C\u6751\u533B", "Qualified village doctors", "person", { most: 500 }),
    cultureRoom: flag("\u6587\u5316\u5BA4", "Culture room"),
    network: flag("\u901A\u4FE1\u7F51\u7EDC", "Communication network"),
    broadband: flag("\u901A\u5BBD\u5E26", "Broadband"),
    publicServices: flag("\u516C\u5171\u670D\u52A1\u8BBE\u65BD", "Public services"),
    soundCommittee: flag("\u6751\u4E24\u59D4\u73ED\u5B50\u597D", "Sound village leadership"),
    safeHousingShare: shareOf("\u4F4F\u623F\u5B89\u5168\u6237\u5360\u6BD4", "Households in safe houses"),
    housingAreaPerHead: quantityOf("\u4EBA\u5747\u4F4F\u623F\u9762\u79EF", "Floor area per head", "m2/person", {
      most: 2e3
    }),
    insuredShare: shareOf("\u533B\u4FDD\u53C2\u4FDD\u7387", "Persons insured"),
    pensionShare: shareOf("\u517B\u8001\u4FDD\u9669\u53C2\u4FDD\u7387", "Persons with pension insurance"),
    dropoutsForPoverty: countOf("\u56E0\u8D2B\u8F8D\u5B66\u4EBA\u6570", "Dropouts because of poverty", "person", {
      most: 1e4
    }),
    schoolAccess: flag("\u5C31\u8FD1\u4E0A\u5B66", "School in reach"),
    safetyNet: flag("\u4F4E\u4FDD\u4E94\u4FDD\u843D\u5B9E", "Dibao and support of the extremely poor in place"),
    safeWaterShare: shareOf("\u996E\u6C34\u5B89\u5168\u6237\u5360\u6BD4", "Households with safe water"),
    electricityShare: shareOf("\u901A\u7535\u6237\u5360\u6BD4", "Households with electricity"),
    broadcastShare: shareOf("\u901A\u5E7F\u64AD\u7535\u89C6\u6237\u5360\u6BD4", "Households with radio or television"),
    recordedOn: date("\u8BB0\u5F55\u65E5\u671F", "Recorded on")
  }
);
const townships = table(
  "townships",
  { zh: "\u4E61\u9547", en: "Townships" },
  { zh: "\u6BCF\u4E2A\u4E61\u9547\u4E00\u884C\u3002", en: "One row a township." },
  ["id"],
  {
    id: text("\u4E61\u9547\u7F16\u7801", "Township code"),
    name: text("\u4E61\u9547\u540D", "Name"),
    county: text("\u53BF\u7F16\u7801", "County code"),
    declaredVillages: countOf("\u884C\u653F\u6751\u6570", "Declared villages", "village", { most: 500 }),
    population: countOf("\u5E38\u4F4F\u4EBA\u53E3", "Population", "person", { most: 2e6 }),
    centralSchool: flag("\u6807\u51C6\u4E2D\u5FC3\u6821", "Standard central school"),
    healthCentre: flag("\u8FBE\u6807\u536B\u751F\u9662", "Health centre up to standard"),
    publicHealthCentre: flag("\u653F\u5E9C\u529E\u536B\u751F\u9662", "Government-run health centre"),
    departments: flag("\u4E34\u5E8A\u548C\u516C\u5171\u536B\u751F\u79D1\u5BA4", "Clinical and public-health departments"),
    serviceCentre: flag("\u4FBF\u6C11\u670D\u52A1\u4E2D\u5FC3", "Convenience-service centre"),
    licensedDoctors: countOf("\u6267\u4E1A\uFF08\u52A9\u7406\uFF09\u533B\u5E08\u6216\u5168\u79D1\u533B\u751F", "Licensed doctors", "person", {
      most: 5e3
    }),
    recordedOn: date("\u8BB0\u5F55\u65E5\u671F", "Recorded on")
  }
);
const counties = table(
  "counties",
  { zh: "\u53BF", en: "Counties" },
  { zh: "\u6BCF\u4E2A\u53BF\u4E00\u884C\u3002", en: "One row a county." },
  ["id"],
  {
    id: text("\u53BF\u7F16\u7801", "County code"),
    name: text("\u53BF\u540D", "Name"),
    declaredTownships: countOf("\u4E61\u9547\u6570", "Declared townships", "township", { most: 200 }),
    region: code("\u5730\u533A", "Region", {
      west: ["\u897F\u90E8", "west"],
      "centre-east": ["\u4E2D\u4E1C\u90E8", "centre and east"]
    }),
    ruralPopulation: countOf("\u519C\u6751\u4EBA\u53E3", "Rural population", "person", { most: 1e7 }),
    poorPopulation: countOf("\u672A\u8131\u8D2B\u4EBA\u53E3", "Registered poor persons", "person", {
      most: 1e7
    }),
    missedPopulation: countOf("\u6F0F\u8BC4\u4EBA\u53E3", "Missed persons", "person", { most: 1e7 }),
    wronglyExitedPopulation: countOf("\u9519\u9000\u4EBA\u53E3", "Wrongly exited persons", "person", {
      most: 1e7
    }),
    sampledExited: countOf("\u62BD\u6837\u8131\u8D2B\u4EBA\u53E3", "Sampled exited persons", "person", {
      most: 1e7
    }),
    sampledWronglyExited: countOf("\u62BD\u6837\u9519\u9000\u4EBA\u53E3", "Sampled wrongly exited persons", "person", {
      most: 1e7
    }),
    sampledUnregistered: countOf("\u62BD\u6837\u975E\u5EFA\u6863\u4EBA\u53E3", "Sampled non-registered persons", "person", {
      most: 1e7
    }),
    sampledMissed: countOf("\u62BD\u6837\u6F0F\u8BC4\u4EBA\u53E3", "Sampled missed persons", "person", {
      most: 1e7
    }),
    surveyedHouseholds: countOf("\u8BA4\u53EF\u5EA6\u8C03\u67E5\u6237\u6570", "Households surveyed", "household", {
      most: 1e7
    }),
    recognisingHouseholds: countOf("\u8BA4\u53EF\u6237\u6570", "Households that recognise", "household", {
      most: 1e7
    }),
    hospital: flag("\u53BF\u7EA7\u516C\u7ACB\u533B\u9662", "County public hospital"),
    residents: countOf("\u5E38\u4F4F\u4EBA\u53E3", "Residents", "person", { most: 1e7 }),
    doctorsEverySpecialty: flag("\u5404\u4E13\u4E1A\u79D1\u5BA4\u6709\u6267\u4E1A\u533B\u5E08", "A licensed doctor in each specialty"),
    secondGradeHospital: flag("\u533B\u9662\u8FBE\u4E8C\u7EA7\u6C34\u5E73", "Hospital of second-grade capacity"),
    retentionRate: shareOf("\u4E49\u52A1\u6559\u80B2\u5DE9\u56FA\u7387", "Nine-year retention rate"),
    ruralIncome: money("\u519C\u6C11\u4EBA\u5747\u53EF\u652F\u914D\u6536\u5165", "Rural disposable income per head", {
      least: 100,
      most: 1e6
    }),
    ruralIncomeShare: quantityOf(
      "\u519C\u6C11\u6536\u5165\u5360\u5168\u7701\u5E73\u5747\u6BD4\u4F8B",
      "Rural income against the province mean",
      "%",
      { least: 5, most: 1e3 }
    ),
    pavedVillageShare: shareOf("\u901A\u6CA5\u9752\u6C34\u6CE5\u8DEF\u6751\u5360\u6BD4", "Villages with paved road"),
    tapWaterShare: shareOf("\u81EA\u6765\u6C34\u666E\u53CA\u7387", "Tap water"),
    electricityShare: shareOf("\u901A\u7535\u6237\u5360\u6BD4", "Households with electricity"),
    safeHousingShare: shareOf("\u4F4F\u623F\u5B89\u5168\u6237\u5360\u6BD4", "Households in safe houses"),
    insuredShare: shareOf("\u533B\u4FDD\u53C2\u4FDD\u7387", "Persons insured"),
    relocationDoneShare: shareOf("\u6613\u5730\u642C\u8FC1\u5B8C\u6210\u7387", "Relocation completed"),
    villagesExitedShare: shareOf("\u8D2B\u56F0\u6751\u9000\u51FA\u6BD4\u4F8B", "Villages exited"),
    householdsWithIndustry: flag("\u6709\u80FD\u529B\u6237\u6237\u6709\u4EA7\u4E1A", "Every able registered household has a trade"),
    dropoutsForPoverty: countOf("\u56E0\u8D2B\u8F8D\u5B66\u4EBA\u6570", "Dropouts because of poverty", "person", {
      most: 1e6
    }),
    balancedEducation: flag("\u4E49\u52A1\u6559\u80B2\u5747\u8861\u53D1\u5C55\u901A\u8FC7\u56FD\u5BB6\u8BA4\u5B9A", "Balanced education recognised"),
    hamletsWithRoadShare: shareOf("\u901A\u8DEF\u81EA\u7136\u6751\u5360\u6BD4", "Hamlets with a road"),
    safeWaterShare: shareOf("\u996E\u6C34\u5B89\u5168\u6237\u5360\u6BD4", "Households with safe water"),
    publicServices: flag("\u516C\u5171\u670D\u52A1\u8BBE\u65BD", "Public services"),
    dibaoComplete: flag("\u4F4E\u4FDD\u5E94\u4FDD\u5C3D\u4FDD", "Every household that qualifies is in dibao"),
    assistedShare: shareOf("\u5EFA\u6863\u7ACB\u5361\u6237\u53D7\u5E2E\u6276\u5360\u6BD4", "Registered households with assistance"),
    ruralIncomeGrowth: quantityOf("\u519C\u6C11\u6536\u5165\u589E\u5E45", "Growth of rural income", "%", {
      least: -50,
      most: 100
    }),
    provinceIncomeGrowth: quantityOf(
      "\u5168\u7701\u519C\u6C11\u6536\u5165\u589E\u5E45",
      "Growth of rural income in the province",
      "%",
      { least: -50, most: 100 }
    ),
    recordedOn: date("\u8BB0\u5F55\u65E5\u671F", "Recorded on")
  }
);
export {
  counties,
  townships,
  villages
};
