import {
  type CodeTexts,
  code,
  countOf,
  date,
  flag,
  proseOf,
  quantityOf,
  table,
  text,
} from "../column.js";
import { phoneText } from "../person.js";
import { HOUSEHOLD_ID } from "./headers.js";

export const CAUSES = {
  illness: ["因病", "illness"],
  disability: ["因残", "disability"],
  schooling: ["因学", "schooling costs"],
  disaster: ["因灾", "disaster", "因自然灾害"],
  "no-land": ["缺土地", "lack of land"],
  "no-water": ["缺水", "lack of water"],
  "no-skill": ["缺技术", "lack of skill", "缺乏技术"],
  "no-labour": ["缺劳动力", "lack of labour", "缺劳力"],
  "no-capital": ["缺资金", "lack of capital"],
  "poor-roads": ["交通条件落后", "poor roads"],
  "no-drive": ["自身发展动力不足", "lack of drive", "自身发展力不足"],
} as const satisfies Readonly<Record<string, CodeTexts>>;

/** How ledgers write that a line or a road comes to the house, or does not. */
const SUPPLIED = { true: ["通", "已通"], false: ["未通", "不通"] } as const;

export const households = table(
  "households",
  { zh: "农户", en: "Households" },
  { zh: "每户一行。", en: "One row a household." },
  ["id"],
  {
    id: text("户编号", "Household id", { headers: HOUSEHOLD_ID }),
    village: text("村编码", "Village code", { headers: ["行政村编码", "村代码", "aad001"] }),
    group: text("村民小组", "Villagers' group", { headers: ["组", "村组", "村民组", "组别"] }),
    address: proseOf("住址", "Address", {
      personal: "contact",
      headers: ["家庭住址", "详细地址", "家庭地址"],
    }),
    phone: text("联系电话", "Phone", {
      personal: "contact",
      read: phoneText,
      headers: ["户联系电话", "电话", "电话号码", "手机号", "手机号码", "联系方式", "aar012"],
    }),
    status: code(
      "户状态",
      "Status",
      {
        "not-registered": ["非建档立卡户", "not registered", "一般农户"],
        registered: ["未脱贫", "registered"],
        exited: ["已脱贫", "exited", "脱贫户", "脱贫户(继续享受政策)", "脱贫户(不享受政策)"],
        relapsed: ["返贫", "relapsed"],
        cancelled: ["自然销户", "cancelled"],
      },
      {
        headers: ["户类型"],
      },
    ),
    registeredOn: date("建档日期", "Registered on", {
      headers: ["首次识别时间", "建档时间", "识别时间", "aar041"],
    }),
    exitedOn: date("脱贫日期", "Exited on", { headers: ["脱贫时间"] }),
    relapsedOn: date("返贫日期", "Relapsed on"),
    cancelledOn: date("销户日期", "Cancelled on"),
    category: code("户属性", "Category", {
      general: ["一般农户", "general"],
      dibao: ["低保户", "dibao"],
      tekun: ["特困供养户", "extremely poor"],
    }),
    mainCause: code("主要致贫原因", "Main cause of poverty", CAUSES, {
      headers: ["致贫原因", "致贫原因1", "aac007"],
    }),
    otherCause: code("其他致贫原因", "Other cause of poverty", CAUSES, {
      headers: ["次要致贫原因", "致贫原因2"],
    }),
    declaredMembers: countOf("登记人口", "Declared members", "person", {
      most: 200,
      headers: [
        "人数",
        "家庭人口数",
        "家庭人口",
        "家庭人数",
        "人口数",
        "户内人口",
        "户内人数",
        "当前家庭人口数",
        "aac017",
      ],
    }),
    stapleFood: flag("主食充足", "Staple food sufficient"),
    proteinFood: flag("肉蛋奶豆", "Meat, eggs, dairy or soy"),
    foodSource: code("食物来源", "Source of food", {
      own: ["自产或自购", "own production or purchase"],
      relatives: ["亲属供养", "relatives"],
      donated: ["主要靠接济", "mainly donations"],
    }),
    seasonalClothing: flag("四季有换季衣服", "Clothing for each season"),
    dailyClothing: flag("日常有换洗衣服", "A change of clothing"),
    bedding: flag("被褥齐全", "Adequate bedding"),
    clothingSource: code("衣物来源", "Source of clothing", {
      own: ["自购", "own purchase"],
      relatives: ["亲属购买", "relatives"],
      donated: ["主要靠捐赠", "mainly donations"],
    }),
    electricity: flag("生活用电", "Electricity", {
      headers: ["是否通生活用电", "通生活用电", "生活用电情况", "是否通电", "aac313"],
      words: SUPPLIED,
    }),
    broadcast: flag("广播电视", "Radio or television", {
      headers: ["是否通广播电视", "通广播电视", "广播电视情况", "aac314"],
      words: SUPPLIED,
    }),
    hamletRoad: flag("通组路", "Road to the hamlet", { words: SUPPLIED }),
    broadband: flag("宽带", "Broadband", { words: SUPPLIED }),
    schoolingStopped: flag(
      "初中毕业后因贫辍学",
      "Somebody stopped school after the ninth grade because of poverty",
    ),
    assistancePlanDone: countOf("完成帮扶措施数", "Measures of the plan done", "item", {
      most: 1000,
    }),
    declaredMeasures: countOf("帮扶措施登记数", "Declared measures", "item", {
      note: {
        zh: "帮扶措施表中应有的行数",
        en: "How many rows the table of measures has for the household",
      },
      most: 10_000,
    }),
    farmland: quantityOf("耕地面积", "Farmland", "mu", { most: 100_000, headers: ["aac301"] }),
    forest: quantityOf("林地面积", "Forest", "mu", { most: 1_000_000, headers: ["aac303"] }),
    roadDistance: quantityOf("距主干路", "Distance to a main road", "km", {
      most: 1000,
      headers: ["与村主干路距离", "与村主干路的距离", "aac315"],
    }),
    fuel: code(
      "主要燃料",
      "Main fuel",
      {
        firewood: ["柴草", "firewood"],
        dung: ["干畜粪", "dung"],
        coal: ["煤炭", "coal"],
        clean: ["清洁能源", "clean energy"],
        other: ["其他", "other"],
      },
      { headers: ["主要燃料类型", "燃料类型", "aac320"] },
    ),
    sanitaryToilet: flag("卫生厕所", "Sanitary toilet", {
      headers: ["是否有卫生厕所", "有无卫生厕所", "aac319"],
    }),
    monitored: flag("监测对象", "Monitored household", {
      headers: ["监测对象类别", "易返贫致贫户(监测对象)类型", "是否监测对象"],
      words: { true: ["脱贫不稳定户", "边缘易致贫户", "突发严重困难户"] },
    }),
    helper: text("帮扶责任人编号", "Assigned helper"),
    helperIsPoor: flag("帮扶人为贫困户", "The helper is poor"),
    recordedOn: date("记录日期", "Recorded on"),
  },
);
