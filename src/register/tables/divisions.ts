import { code, countOf, date, flag, money, quantityOf, shareOf, table, text } from "../column.js";

export const villages = table(
  "villages",
  { zh: "村", en: "Villages" },
  { zh: "每个行政村一行。", en: "One row an administrative village." },
  ["id"],
  {
    id: text("村编码", "Village code"),
    name: text("村名", "Name"),
    township: text("乡镇编码", "Township code"),
    registeredPoor: flag("贫困村", "Registered poor village"),
    declaredHouseholds: countOf("在册户数", "Declared households", "household", { most: 50_000 }),
    declaredRegistered: countOf("建档立卡户数", "Declared registered households", "household", {
      most: 50_000,
    }),
    ruralPopulation: countOf("农村户籍人口", "Rural registered population", "person", {
      most: 200_000,
    }),
    residents: countOf("常住人口", "Residents", "person", { most: 200_000 }),
    poorPopulation: countOf("未脱贫人口", "Registered poor persons", "person", { most: 200_000 }),
    incidenceToProvince: quantityOf(
      "贫困发生率与全省之比",
      "Incidence against that of the province",
      "ratio",
      { most: 50 },
    ),
    incomeToProvince: quantityOf(
      "人均纯收入占全省平均比例",
      "Net income against the province mean",
      "%",
      { least: 5, most: 1000 },
    ),
    netIncome: money("农民人均纯收入", "Net income per head of the village", {
      least: 100,
      most: 1_000_000,
    }),
    collectiveEconomy: flag("集体经济", "Collective economy"),
    collectiveIncome: money("集体经济收入", "Collective income of the year", { most: 1e10 }),
    cooperativeOrFund: flag("合作社或互助资金", "Cooperative or mutual fund"),
    collectiveFunds: money("自有及专项资金", "Own and special funds", { most: 1e10 }),
    exitedIncomeShareUp: flag(
      "脱贫户收入占比上升",
      "Share of exited households' income up on last year",
    ),
    specialIndustry: flag("特色产业", "Special industry"),
    householdsWithIndustry: flag("有能力户户有产业", "Every able household has a trade"),
    hardenedRoad: flag("通村硬化路", "Hardened road to the village"),
    roadbedWidth: quantityOf("路基宽度", "Width of the roadbed", "m", { most: 100 }),
    roadSurfaceWidth: quantityOf("路面宽度", "Width of the surface", "m", { most: 100 }),
    hamletsHardenedShare: shareOf("通硬化路自然村占比", "Hamlets with hardened road"),
    clinic: flag("卫生室", "Clinic"),
    clinicArea: quantityOf("卫生室面积", "Floor area of the clinic", "m2", { most: 20_000 }),
    clinicNotNeeded: flag("可不设卫生室", "Clinic not needed"),
    clinicRooms: flag("卫生室四室齐全", "Clinic has its four rooms"),
    villageDoctors: countOf("合格村医", "Qualified village doctors", "person", { most: 500 }),
    cultureRoom: flag("文化室", "Culture room"),
    network: flag("通信网络", "Communication network"),
    broadband: flag("通宽带", "Broadband"),
    publicServices: flag("公共服务设施", "Public services"),
    soundCommittee: flag("村两委班子好", "Sound village leadership"),
    safeHousingShare: shareOf("住房安全户占比", "Households in safe houses"),
    housingAreaPerHead: quantityOf("人均住房面积", "Floor area per head", "m2/person", {
      most: 2000,
    }),
    insuredShare: shareOf("医保参保率", "Persons insured"),
    pensionShare: shareOf("养老保险参保率", "Persons with pension insurance"),
    dropoutsForPoverty: countOf("因贫辍学人数", "Dropouts because of poverty", "person", {
      most: 10_000,
    }),
    schoolAccess: flag("就近上学", "School in reach"),
    safetyNet: flag("低保五保落实", "Dibao and support of the extremely poor in place"),
    safeWaterShare: shareOf("饮水安全户占比", "Households with safe water"),
    electricityShare: shareOf("通电户占比", "Households with electricity"),
    broadcastShare: shareOf("通广播电视户占比", "Households with radio or television"),
    recordedOn: date("记录日期", "Recorded on"),
  },
);

export const townships = table(
  "townships",
  { zh: "乡镇", en: "Townships" },
  { zh: "每个乡镇一行。", en: "One row a township." },
  ["id"],
  {
    id: text("乡镇编码", "Township code"),
    name: text("乡镇名", "Name"),
    county: text("县编码", "County code"),
    declaredVillages: countOf("行政村数", "Declared villages", "village", { most: 500 }),
    population: countOf("常住人口", "Population", "person", { most: 2_000_000 }),
    centralSchool: flag("标准中心校", "Standard central school"),
    healthCentre: flag("达标卫生院", "Health centre up to standard"),
    publicHealthCentre: flag("政府办卫生院", "Government-run health centre"),
    departments: flag("临床和公共卫生科室", "Clinical and public-health departments"),
    serviceCentre: flag("便民服务中心", "Convenience-service centre"),
    licensedDoctors: countOf("执业（助理）医师或全科医生", "Licensed doctors", "person", {
      most: 5000,
    }),
    recordedOn: date("记录日期", "Recorded on"),
  },
);

export const counties = table(
  "counties",
  { zh: "县", en: "Counties" },
  { zh: "每个县一行。", en: "One row a county." },
  ["id"],
  {
    id: text("县编码", "County code"),
    name: text("县名", "Name"),
    declaredTownships: countOf("乡镇数", "Declared townships", "township", { most: 200 }),
    region: code("地区", "Region", {
      west: ["西部", "west"],
      "centre-east": ["中东部", "centre and east"],
    }),
    ruralPopulation: countOf("农村人口", "Rural population", "person", { most: 10_000_000 }),
    poorPopulation: countOf("未脱贫人口", "Registered poor persons", "person", {
      most: 10_000_000,
    }),
    missedPopulation: countOf("漏评人口", "Missed persons", "person", { most: 10_000_000 }),
    wronglyExitedPopulation: countOf("错退人口", "Wrongly exited persons", "person", {
      most: 10_000_000,
    }),
    sampledExited: countOf("抽样脱贫人口", "Sampled exited persons", "person", {
      most: 10_000_000,
    }),
    sampledWronglyExited: countOf("抽样错退人口", "Sampled wrongly exited persons", "person", {
      most: 10_000_000,
    }),
    sampledUnregistered: countOf("抽样非建档人口", "Sampled non-registered persons", "person", {
      most: 10_000_000,
    }),
    sampledMissed: countOf("抽样漏评人口", "Sampled missed persons", "person", {
      most: 10_000_000,
    }),
    surveyedHouseholds: countOf("认可度调查户数", "Households surveyed", "household", {
      most: 10_000_000,
    }),
    recognisingHouseholds: countOf("认可户数", "Households that recognise", "household", {
      most: 10_000_000,
    }),
    hospital: flag("县级公立医院", "County public hospital"),
    residents: countOf("常住人口", "Residents", "person", { most: 10_000_000 }),
    doctorsEverySpecialty: flag("各专业科室有执业医师", "A licensed doctor in each specialty"),
    secondGradeHospital: flag("医院达二级水平", "Hospital of second-grade capacity"),
    retentionRate: shareOf("义务教育巩固率", "Nine-year retention rate"),
    ruralIncome: money("农民人均可支配收入", "Rural disposable income per head", {
      least: 100,
      most: 1_000_000,
    }),
    ruralIncomeShare: quantityOf(
      "农民收入占全省平均比例",
      "Rural income against the province mean",
      "%",
      { least: 5, most: 1000 },
    ),
    pavedVillageShare: shareOf("通沥青水泥路村占比", "Villages with paved road"),
    tapWaterShare: shareOf("自来水普及率", "Tap water"),
    electricityShare: shareOf("通电户占比", "Households with electricity"),
    safeHousingShare: shareOf("住房安全户占比", "Households in safe houses"),
    insuredShare: shareOf("医保参保率", "Persons insured"),
    relocationDoneShare: shareOf("易地搬迁完成率", "Relocation completed"),
    villagesExitedShare: shareOf("贫困村退出比例", "Villages exited"),
    recordedOn: date("记录日期", "Recorded on"),
  },
);
