import { code, date, flag, money, quantityOf, table, text } from "../column.js";
import { residentIdText } from "../person.js";

/** The years of a school, as the systems of the nation write them. */
const years = (school: string, each: string): string[] =>
  [...each].map((year) => `${school}${year}年级`);

export const members = table(
  "members",
  { zh: "家庭成员", en: "Members" },
  {
    zh: "每人一行。已迁出、死亡的成员保留原行并注明，登记人口含这些行。",
    en: "One row a person. Who has left or died keeps the row, marked so, and is counted in the declared number.",
  },
  ["household"],
  {
    household: text("户编号", "Household id"),
    id: text("成员编号", "Member id"),
    name: text("姓名", "Name", { personal: "identity" }),
    residentId: text("身份证号", "Resident id", {
      personal: "identity",
      read: residentIdText,
      expects: { zh: "身份证号；没有的留空", en: "a resident id, or a blank where there is none" },
    }),
    sex: code("性别", "Sex", { male: ["男", "male"], female: ["女", "female"] }),
    birthDate: date("出生日期", "Date of birth", { personal: "identity" }),
    relation: code("与户主关系", "Relation to the head", {
      head: ["户主", "head", "本人或户主"],
      spouse: ["配偶", "spouse"],
      child: ["子女", "child", "之子", "之女"],
      "child-in-law": ["儿媳女婿", "child-in-law", "之儿媳", "之女婿"],
      grandchild: ["孙子女", "grandchild", "之孙子", "之孙女", "之外孙子", "之外孙女"],
      parent: ["父母", "parent", "之父", "之母"],
      "parent-in-law": ["岳父母公婆", "parent-in-law", "之岳父", "之岳母", "之公公", "之婆婆"],
      grandparent: ["祖父母", "grandparent", "之祖父", "之祖母", "之外祖父", "之外祖母"],
      sibling: ["兄弟姐妹", "sibling", "之兄弟姐妹"],
      other: ["其他", "other"],
    }),
    presence: code(
      "在册情况",
      "Presence",
      {
        present: ["在册", "on file from the start"],
        joined: ["新增", "joined later"],
        left: ["迁出", "left"],
        died: ["死亡", "died"],
        "joined-and-left": ["新增后迁出", "joined and left"],
      },
      {
        note: {
          zh: "新增须填加入日期，迁出、死亡须填离开日期",
          en: "joined needs the day of joining, left and died the day of leaving",
        },
      },
    ),
    joinedOn: date("加入日期", "Joined on"),
    leftOn: date("离开日期", "Left on"),
    hukouHere: flag("户口在本户", "Registered in this household"),
    sharesExpenses: flag("共同生活共享开支", "Lives here and shares expenses"),
    health: code(
      "健康状况",
      "Health",
      {
        healthy: ["健康", "healthy"],
        chronic: ["长期慢性病", "long chronic illness"],
        serious: ["大病", "serious illness", "患有大病"],
        disabled: ["残疾", "disabled"],
      },
      { personal: "health" },
    ),
    disabilityCard: text("残疾证号", "Disability card number", { personal: "health" }),
    labour: code("劳动能力", "Capacity for work", {
      ordinary: ["普通劳动力", "ordinary"],
      skilled: ["技能劳动力", "skilled"],
      weak: ["弱劳动力或半劳动力", "weak, or half a worker"],
      lost: ["丧失劳动力", "lost"],
      none: ["无劳动力", "none"],
    }),
    schooling: code("就学状况", "Schooling", {
      enrolled: ["在校", "enrolled"],
      "home-teaching": ["送教上门", "taught at home"],
      finished: ["已完成义务教育", "compulsory schooling finished"],
      exempt: ["因身体原因不具备学习条件", "exempt for physical reasons"],
      deferred: ["延缓入学", "entry deferred"],
      suspended: ["休学", "suspended"],
      "not-enrolled": ["未入学或辍学", "not enrolled or dropped out"],
    }),
    schoolingApproval: code("就学例外的批准", "Who approved the schooling exception", {
      "education-committee": [
        "残疾人教育专家委员会",
        "committee for the education of the disabled",
      ],
      township: ["乡镇政府", "township government"],
      "county-education": ["县教育局", "county education bureau"],
      none: ["未经批准", "nobody"],
    }),
    schoolStage: code("在校阶段", "School stage", {
      preschool: ["学前", "preschool", "学前教育"],
      primary: ["小学", "primary"],
      junior: ["初中", "junior middle", "七年级", "八年级", "九年级"],
      senior: ["高中", "senior middle", ...years("普通高中", "一二三")],
      vocational: ["中职", "secondary vocational", ...years("中职", "一二三")],
      college: ["高职大专", "higher vocational", ...years("高职高专", "一二三")],
      university: ["本科及以上", "university", ...years("本科", "一二三四五"), "硕士研究生及以上"],
      none: ["不在校", "not at school", "非在校生"],
    }),
    serving: code("服役服刑", "Serving", {
      none: ["否", "no"],
      army: ["现役军人", "in the army"],
      custody: ["服刑", "in custody"],
    }),
    basicInsurance: code("基本医保", "Basic medical insurance", {
      resident: ["城乡居民医保", "resident insurance"],
      employee: ["职工医保", "employee insurance"],
      none: ["未参保", "not insured"],
    }),
    criticalIllnessInsurance: flag("大病保险", "Critical-illness insurance"),
    medicalAssistance: flag("医疗救助覆盖", "Covered by medical assistance"),
    pension: code("养老保险", "Pension", {
      resident: ["城乡居民养老保险", "resident pension"],
      employee: ["职工养老保险", "employee pension"],
      none: ["未参保", "not insured"],
    }),
    pensionDrawn: flag("领取养老金", "Draws a pension"),
    workMonths: quantityOf("务工月数", "Months worked away", "month", { most: 100 }),
    publicPost: flag("公益性岗位", "In a public-welfare post"),
    dibao: flag("享受低保", "Receives dibao"),
    tekun: flag("特困供养", "Supported as extremely poor"),
    ethnicity: text("民族", "Ethnicity"),
    education: code("文化程度", "Education", {
      illiterate: ["文盲半文盲", "none", "文盲或半文盲"],
      primary: ["小学", "primary"],
      junior: ["初中", "junior middle"],
      senior: ["高中", "senior middle"],
      college: ["大专", "college"],
      university: ["本科及以上", "university"],
    }),
    rainDewAmount: money("雨露计划补助", "Rain and Dew grant of the year", { most: 1_000_000 }),
    recordedOn: date("记录日期", "Recorded on"),
  },
);
