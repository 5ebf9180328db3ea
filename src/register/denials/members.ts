import { GROWN, PENSIONER } from "./ages.js";
import type { Denial } from "./form.js";
import { SCHOOL_DENIALS } from "./schooling.js";

/** Presences in which somebody joined before leaving. */
const ONE_SPELL = ["present", "joined", "left", "died", "joined-and-left"];

/** What one row of a member cannot say at once. */
export const MEMBER_DENIALS: readonly Denial[] = [
  ...SCHOOL_DENIALS,
  {
    id: "insured-not-insured",
    message: {
      zh: "大病保险随基本医保，未参保的不会有",
      en: "critical-illness insurance comes with basic insurance, and there is none",
    },
    form: {
      never: { basicInsurance: { is: ["none"] }, criticalIllnessInsurance: { is: [true] } },
    },
  },
  {
    id: "employee-insured-child",
    message: {
      zh: "不满12周岁，不会参加职工医保",
      en: "nobody below 12 has employee insurance",
    },
    form: { never: { basicInsurance: { is: ["employee"] }, birthDate: { younger: GROWN } } },
  },
  {
    id: "pension-drawn-uninsured",
    message: {
      zh: "未参加养老保险的，不会领取养老金",
      en: "who has no pension insurance draws no pension",
    },
    form: { never: { pension: { is: ["none"] }, pensionDrawn: { is: [true] } } },
  },
  {
    id: "pension-drawn-too-young",
    message: { zh: "不满40周岁，不会领取养老金", en: "nobody below 40 draws a pension" },
    form: { never: { pensionDrawn: { is: [true] }, birthDate: { younger: PENSIONER } } },
  },
  {
    id: "pension-insured-child",
    message: {
      zh: "不满12周岁，不会参加养老保险",
      en: "nobody below 12 has pension insurance",
    },
    form: {
      never: {
        pension: { is: ["resident", "employee", "insured"] },
        birthDate: { younger: GROWN },
      },
    },
  },
  {
    id: "able-too-young",
    message: {
      zh: "不满12周岁，不是劳动力",
      en: "nobody below 12 has capacity for work",
    },
    form: {
      never: { labour: { is: ["ordinary", "skilled", "weak"] }, birthDate: { younger: GROWN } },
    },
  },
  {
    id: "away-too-young",
    message: { zh: "不满12周岁，不会务工", en: "nobody below 12 works away" },
    form: { never: { workMonths: { over: 0 }, birthDate: { younger: GROWN } } },
  },
  {
    id: "post-too-young",
    message: {
      zh: "不满12周岁，不会在公益性岗位",
      en: "nobody below 12 holds a public-welfare post",
    },
    form: { never: { publicPost: { is: [true] }, birthDate: { younger: GROWN } } },
  },
  {
    id: "serving-too-young",
    message: {
      zh: "不满12周岁，不会服役或服刑",
      en: "nobody below 12 is in the army or in custody",
    },
    form: { never: { serving: { is: ["army", "custody"] }, birthDate: { younger: GROWN } } },
  },
  {
    id: "serving-in-post",
    message: {
      zh: "服役服刑的人不在公益性岗位",
      en: "who is in the army or in custody holds no public-welfare post",
    },
    form: { never: { serving: { is: ["army", "custody"] }, publicPost: { is: [true] } } },
  },
  {
    id: "pupil-away-all-year",
    message: {
      zh: "中小学生不会全年务工",
      en: "a pupil does not work away for the whole year",
    },
    form: {
      never: { schoolStage: { is: ["primary", "junior", "senior"] }, workMonths: { over: 11.99 } },
    },
  },
  {
    id: "relation-too-young",
    message: {
      zh: "不满12周岁，不会是配偶、儿媳女婿、父母或岳父母公婆",
      en: "nobody below 12 is a spouse, a child-in-law, a parent or a parent-in-law",
    },
    form: {
      never: {
        relation: { is: ["spouse", "child-in-law", "parent", "parent-in-law"] },
        birthDate: { younger: GROWN },
      },
    },
  },
  {
    id: "grandparent-too-young",
    message: { zh: "不满24周岁，不会是祖父母", en: "nobody below 24 is a grandparent" },
    form: { never: { relation: { is: ["grandparent"] }, birthDate: { younger: 2 * GROWN } } },
  },
  {
    id: "on-file-and-left",
    message: {
      zh: "在册情况为仍在册，却有离开日期",
      en: "still on file by one column, gone by the other",
    },
    form: { never: { presence: { is: ["present", "joined"] }, leftOn: { has: "come" } } },
  },
  {
    id: "on-file-before-joining",
    message: {
      zh: "在册情况为从一开始在册，加入日期却在判定日之后",
      en: "on file from the start by one column, joining only after the day by the other",
    },
    form: {
      never: { presence: { is: ["present", "left", "died"] }, joinedOn: { has: "not-come" } },
    },
  },
  {
    id: "left-before-joining",
    message: { zh: "离开日期早于加入日期", en: "left before joining" },
    form: { order: ["joinedOn", "leftOn"], where: { presence: { is: ONE_SPELL } } },
  },
  {
    id: "returned-before-leaving",
    message: { zh: "迁回日期早于离开日期", en: "came back before leaving" },
    form: { order: ["leftOn", "joinedOn"], where: { presence: { is: ["left-and-returned"] } } },
  },
  {
    id: "joined-before-birth",
    message: { zh: "加入日期早于出生日期", en: "joined before being born" },
    form: { order: ["birthDate", "joinedOn"] },
  },
  {
    id: "left-before-birth",
    message: { zh: "离开日期早于出生日期", en: "left before being born" },
    form: { order: ["birthDate", "leftOn"] },
  },
];
