import { code, date, flag, money, quantityOf, table, text } from "../column.js";
import { personName, residentIdText } from "../person.js";
import { HOUSEHOLD_ID, MEMBER_ID } from "./headers.js";
import { RELATIONS } from "./relations.js";

/** That somebody is insured, by a list that does not ask how, and that nobody did. */
const INSURED = ["是", "yes", "有", "√", "✓", "✔", "参保", "已参保", "参加", "已参加"];
const UNINSURED = ["否", "no", "无", "没有", "未参加", "没有参保", "没有参加", "不参保"];

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
    household: text("户编号", "Household id", { headers: HOUSEHOLD_ID }),
    id: text("成员编号", "Member id", { headers: MEMBER_ID }),
    name: text("姓名", "Name", {
      personal: "identity",
      read: personName,
      headers: ["成员姓名", "家庭成员姓名", "人员姓名", "学生姓名", "aab002"],
    }),
    residentId: text("身份证号", "Resident id", {
      personal: "identity",
      headers: [
        "身份证号码",
        "公民身份号码",
        "居民身份证号",
        "身份证",
        "证件号码",
        "证件号",
        "成员证件号码",
        "成员身份证号",
        "成员身份证号码",
        "家庭成员身份证号",
        "学生身份证号",
        "学生身份证号码",
        "aab004",
      ],
      read: residentIdText,
      expects: { zh: "身份证号；没有的留空", en: "a resident id, or a blank where there is none" },
    }),
    sex: code(
      "性别",
      "Sex",
      { male: ["男", "male", "男性", "1"], female: ["女", "female", "女性", "2"] },
      { headers: ["aab003"] },
    ),
    birthDate: date("出生日期", "Date of birth", {
      personal: "identity",
      headers: ["出生年月日", "出生时间", "aab005"],
    }),
    relation: code("与户主关系", "Relation to the head", RELATIONS, {
      headers: ["与户主的关系", "户主关系", "家庭关系", "aab006"],
    }),
    presence: code(
      "在册情况",
      "Presence",
      {
        present: ["在册", "on file from the start"],
        // biome-ignore format: words of a kind stand together
        joined: ["新增", "joined later", "嫁入", "新生儿", "出生", "迁入", "户口迁入", "户籍迁入", "婚入", "婚嫁迁入", "入赘", "收养", "分户新增", "分户转入", "并户转入", "合户转入"],
        // biome-ignore format: words of a kind stand together
        left: ["迁出", "left", "嫁出", "户口迁出", "户籍迁出", "已迁出", "出嫁", "婚出", "婚嫁迁出", "分户迁出", "分户转出", "分户减少", "并户转出", "合户转出"],
        died: ["死亡", "died", "已死亡", "去世", "已去世", "死亡注销"],
        "joined-and-left": ["新增后迁出", "joined and left"],
        "left-and-returned": ["迁出后迁回", "left and came back", "迁出又迁回"],
      },
      {
        headers: ["变动情况", "变动类型", "变动原因", "人员变动", "人员变动情况", "成员变动情况"],
        note: {
          zh: "新增须填加入日期，迁出、死亡须填离开日期；迁出后迁回的，离开日期是迁出之日，加入日期是迁回之日",
          en: "joined needs the day of joining, left and died the day of leaving; of who left and came back, the day of leaving is that of going, the day of joining that of coming back",
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
        chronic: ["长期慢性病", "long chronic illness", "慢性病", "患有长期慢性病"],
        serious: ["大病", "serious illness", "患有大病", "患大病", "重病"],
        disabled: ["残疾", "disabled"],
      },
      { personal: "health", headers: ["健康情况", "身体状况", "aab017"] },
    ),
    disabilityCard: text("残疾证号", "Disability card number", {
      personal: "health",
      headers: ["残疾证号码", "残疾人证号", "残疾人证号码", "残疾证编号"],
    }),
    labour: code(
      "劳动能力",
      "Capacity for work",
      {
        ordinary: ["普通劳动力", "ordinary"],
        skilled: ["技能劳动力", "skilled"],
        weak: ["弱劳动力或半劳动力", "weak, or half a worker"],
        lost: ["丧失劳动力", "lost"],
        none: ["无劳动力", "none"],
      },
      { headers: ["劳动技能", "劳动力情况", "aab010"] },
    ),
    schooling: code("就学状况", "Schooling", {
      enrolled: ["在校", "enrolled", "在读"],
      "home-teaching": ["送教上门", "taught at home"],
      finished: ["已完成义务教育", "compulsory schooling finished"],
      exempt: ["因身体原因不具备学习条件", "exempt for physical reasons"],
      deferred: ["延缓入学", "entry deferred"],
      suspended: ["休学", "suspended"],
      "not-enrolled": ["未入学或辍学", "not enrolled or dropped out", "未入学", "辍学", "失学"],
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
    schoolStage: code(
      "在校阶段",
      "School stage",
      {
        preschool: ["学前", "preschool", "学前教育"],
        primary: ["小学", "primary"],
        junior: ["初中", "junior middle", "七年级", "八年级", "九年级"],
        senior: [
          "高中",
          "senior middle",
          ...years("普通高中", "一二三"),
          ...years("高中", "一二三"),
        ],
        vocational: ["中职", "secondary vocational", ...years("中职", "一二三")],
        college: [
          "高职大专",
          "higher vocational",
          ...years("高职高专", "一二三"),
          ...years("高职", "一二三"),
        ],
        university: [
          "本科及以上",
          "university",
          ...years("本科", "一二三四五"),
          "硕士研究生及以上",
        ],
        none: ["不在校", "not at school", "非在校生"],
      },
      { headers: ["在校生状况", "在校状况", "aab009"] },
    ),
    serving: code("服役服刑", "Serving", {
      none: ["否", "no", "未服役服刑", "无"],
      army: ["现役军人", "in the army", "服兵役", "服役"],
      custody: ["服刑", "in custody", "判刑收监"],
    }),
    basicInsurance: code(
      "基本医保",
      "Basic medical insurance",
      {
        resident: [
          "城乡居民医保",
          "resident insurance",
          "居民医保",
          "城乡居民基本医疗保险",
          "新农合",
          "新型农村合作医疗",
        ],
        employee: ["职工医保", "employee insurance", "城镇职工基本医疗保险", "城镇职工医保"],
        insured: ["类别不详的基本医保", "basic insurance of a kind not stated", ...INSURED],
        none: ["未参保", "not insured", ...UNINSURED],
      },
      {
        embraces: { insured: ["resident", "employee"] },
        headers: [
          ...["基本医疗保险", "医疗保险", "参加医保情况", "参保情况", "是否参加医保"],
          ...["是否参加基本医疗保险", "是否参加基本医保", "是否参加医疗保险"],
          ...["参加基本医疗保险", "参加基本医保", "参加医疗保险", "医保参保情况", "医保"],
          "参加基本医疗保险情况",
        ],
      },
    ),
    criticalIllnessInsurance: flag("大病保险", "Critical-illness insurance", {
      headers: ["是否参加大病保险", "参加大病保险", "aab022"],
    }),
    medicalAssistance: flag("医疗救助覆盖", "Covered by medical assistance"),
    pension: code(
      "养老保险",
      "Pension",
      {
        resident: [
          "城乡居民养老保险",
          "resident pension",
          "城乡居民基本养老保险",
          "居民养老保险",
          "新农保",
        ],
        employee: ["职工养老保险", "employee pension", "城镇职工基本养老保险"],
        insured: ["类别不详的养老保险", "pension insurance of a kind not stated", ...INSURED],
        none: ["未参保", "not insured", ...UNINSURED],
      },
      {
        embraces: { insured: ["resident", "employee"] },
        headers: [
          ...["基本养老保险", "是否参加基本养老保险", "是否参加养老保险"],
          "养老保险参保情况",
        ],
      },
    ),
    pensionDrawn: flag("领取养老金", "Draws a pension"),
    workMonths: quantityOf("务工月数", "Months worked away", "month", {
      most: 100,
      headers: ["务工时间", "务工时长", "外出务工时间", "aab012"],
    }),
    publicPost: flag("公益性岗位", "In a public-welfare post", {
      headers: ["公益性岗位类型"],
      words: {
        true: [
          "护林员",
          "生态护林员",
          "保洁员",
          "护路员",
          "养路员",
          "护水员",
          "巡河员",
          "河道管护员",
          "水管员",
          "护草员",
          "地质灾害监测员",
          "公共设施管护员",
        ],
      },
    }),
    dibao: flag("享受低保", "Receives dibao", {
      headers: [
        "是否享受低保",
        "是否享受农村居民最低生活保障",
        "享受低保政策情况",
        "是否低保",
        "aab030",
      ],
      words: { true: ["农村低保", "城市低保"], false: ["未享受"] },
    }),
    tekun: flag("特困供养", "Supported as extremely poor", {
      headers: ["是否特困供养人员", "享受特困供养政策情况", "是否特困"],
      words: { true: ["农村特困", "城市特困"], false: ["未享受"] },
    }),
    ethnicity: text("民族", "Ethnicity", { headers: ["aab007"] }),
    education: code(
      "文化程度",
      "Education",
      {
        illiterate: ["文盲半文盲", "none", "文盲或半文盲", "文盲/半文盲", "文盲", "半文盲"],
        primary: ["小学", "primary"],
        junior: ["初中", "junior middle"],
        senior: ["高中", "senior middle"],
        college: ["大专", "college"],
        university: ["本科及以上", "university", "本科", "大学本科", "研究生"],
      },
      { headers: ["学历", "受教育程度", "aab008"] },
    ),
    rainDewAmount: money("雨露计划补助", "Rain and Dew grant of the year", { most: 1_000_000 }),
    recordedOn: date("记录日期", "Recorded on"),
  },
);
