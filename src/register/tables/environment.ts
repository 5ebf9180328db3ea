import { code, countOf, date, flag, quantityOf, table, text, yearOf } from "../column.js";

const many = (zh: string, en: string, unit = "item") => countOf(zh, en, unit, { most: 10_000_000 });

export const environment = table(
  "environment",
  { zh: "人居环境", en: "Living environment" },
  {
    zh: "每个村每年一行：清洁整治做了多少，设施和人员有多少；没有的填 0。",
    en: "One row a village and year: what was cleaned up, and which facilities and staff there are; 0 for none.",
  },
  ["village"],
  {
    village: text("村编码", "Village"),
    year: yearOf("年份", "Year"),
    residents: countOf("常住人口", "Residents", "person", { most: 1_000_000 }),
    cleaners: countOf("保洁员", "Cleaners", "person", { most: 10_000 }),
    toiletsPlanned: countOf("计划改厕户数", "Toilets to be renovated", "household", {
      most: 1_000_000,
    }),
    toiletsDone: countOf("完成改厕户数", "Toilets renovated", "household", { most: 1_000_000 }),
    publicToilets: many("公共厕所", "Public toilets"),
    refusePoints: many("垃圾收集点", "Refuse collecting points"),
    refusePits: many("垃圾池", "Refuse pits"),
    refusePitsPlanned: many("拟建垃圾池", "Refuse pits to be added"),
    refuseTreated: flag("生活垃圾得到处理", "Household refuse is treated"),
    refuseDaily: flag("垃圾日产日清", "Refuse is cleared every day"),
    sewagePlants: many("生活污水处理设施", "Small sewage plants"),
    hamlets: many("自然屯", "Hamlets"),
    greenedHamlets: many("已绿化自然屯", "Greened hamlets"),
    demolishedArea: quantityOf("拆除面积", "Area demolished", "m2", { most: 1e8 }),
    clearedPlaces: many("清理处数", "Places cleared"),
    tidiedPlaces: many("整治处数", "Places put in order"),
    covenant: flag("有村规民约", "Has rules and covenants"),
    recordedOn: date("记录日期", "Recorded on"),
  },
);

export const facilities = table(
  "facilities",
  { zh: "基础设施", en: "Infrastructure" },
  {
    zh: "每个村或乡镇的每项工程一行。",
    en: "One row for each work in a village or township.",
  },
  ["place"],
  {
    place: text("地方编号", "Place"),
    kind: code("工程类别", "Kind", {
      road: ["通村硬化路", "hardened village road", "通村路"],
      grid: ["农网改造", "renovation of the grid"],
      fibre: ["通信光纤", "optical fibre", "光纤"],
      mobile: ["移动信号塔", "mobile mast", "信号塔"],
      "water-works": ["供水工程", "water works", "饮水池"],
      clinic: ["村卫生室", "village clinic", "卫生室"],
      "culture-room": ["文化室", "culture room", "村文化室", "综合文化室"],
      "central-school": ["标准中心校", "standard central school"],
      "health-centre": ["达标卫生院", "health centre up to standard"],
      "service-centre": ["便民服务中心", "convenience-service centre"],
    }),
    item: text("工程名称", "Work"),
    state: code("进展", "State", {
      planned: ["拟建", "planned"],
      building: ["在建", "being built"],
      done: ["已完成", "done", "完工", "已验收"],
    }),
    completedOn: date("完成日期", "Completed on"),
    kilometres: quantityOf("长度", "Length", "km", { most: 10_000 }),
    households: countOf("受益户数", "Households served", "household", { most: 1_000_000 }),
    recordedOn: date("记录日期", "Recorded on"),
  },
);
