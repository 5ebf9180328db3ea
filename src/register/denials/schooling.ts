import { COLLEGE, JUNIOR, LEARNING, PRIMARY, SENIOR } from "./ages.js";
import type { Denial } from "./form.js";

const AT_SCHOOL = ["primary", "junior", "senior", "vocational", "college", "university"] as const;

/** What one row of a member cannot say at once of identity, health and schooling. */
export const SCHOOL_DENIALS: readonly Denial[] = [
  {
    id: "id-birth",
    message: { zh: "身份证号与出生日期不符", en: "the resident id tells another date of birth" },
    form: { told: "birth-of-id", by: "residentId", beside: "birthDate" },
  },
  {
    id: "id-sex",
    message: { zh: "身份证号与性别不符", en: "the resident id tells the other sex" },
    form: { told: "sex-of-id", by: "residentId", beside: "sex" },
  },
  {
    id: "card-id",
    message: {
      zh: "残疾证号不含本人的身份证号",
      en: "the disability card does not hold the person's resident id",
    },
    form: { told: "id-of-card", by: "disabilityCard", beside: "residentId" },
  },
  {
    id: "healthy-with-card",
    message: { zh: "健康的人没有残疾证", en: "who is healthy has no disability card" },
    form: { never: { health: { is: ["healthy"] }, disabilityCard: "filled" } },
  },
  {
    id: "finished-too-young",
    message: {
      zh: "不满12周岁，不会已完成义务教育",
      en: "nobody below 12 has finished compulsory schooling",
    },
    form: { never: { schooling: { is: ["finished"] }, birthDate: { younger: SENIOR } } },
  },
  {
    id: "enrolled-too-young",
    message: { zh: "不满2周岁，不会在校", en: "nobody below 2 is at school" },
    form: {
      never: {
        schooling: { is: ["enrolled", "home-teaching", "suspended"] },
        birthDate: { younger: LEARNING },
      },
    },
  },
  {
    id: "preschool-too-old",
    message: { zh: "满11周岁，不会在学前阶段", en: "nobody of 11 or more is at preschool" },
    form: { never: { schoolStage: { is: ["preschool"] }, birthDate: { older: 10 } } },
  },
  {
    id: "primary-too-young",
    message: { zh: "不满4周岁，不会在读小学", en: "nobody below 4 is at primary school" },
    form: { never: { schoolStage: { is: ["primary"] }, birthDate: { younger: PRIMARY } } },
  },
  {
    id: "junior-too-young",
    message: { zh: "不满9周岁，不会在读初中", en: "nobody below 9 is at junior middle school" },
    form: { never: { schoolStage: { is: ["junior"] }, birthDate: { younger: JUNIOR } } },
  },
  {
    id: "compulsory-too-old",
    message: {
      zh: "满31周岁，不会在读小学或初中",
      en: "nobody of 31 or more is at primary or junior middle school",
    },
    form: { never: { schoolStage: { is: ["primary", "junior"] }, birthDate: { older: 30 } } },
  },
  {
    id: "senior-too-young",
    message: {
      zh: "不满12周岁，不会在读高中或中职",
      en: "nobody below 12 is at senior middle or secondary vocational school",
    },
    form: {
      never: { schoolStage: { is: ["senior", "vocational"] }, birthDate: { younger: SENIOR } },
    },
  },
  {
    id: "college-too-young",
    message: {
      zh: "不满13周岁，不会在读高等学校",
      en: "nobody below 13 is at college or university",
    },
    form: {
      never: { schoolStage: { is: ["college", "university"] }, birthDate: { younger: COLLEGE } },
    },
  },
  {
    id: "enrolled-not-at-school",
    message: {
      zh: "就学状况为在校，在校阶段却为不在校",
      en: "enrolled by one column, not at school by the other",
    },
    form: { never: { schooling: { is: ["enrolled"] }, schoolStage: { is: ["none"] } } },
  },
  {
    id: "finished-still-there",
    message: {
      zh: "已完成义务教育的，不会还在学前、小学或初中",
      en: "who has finished compulsory schooling is not at preschool, primary or junior middle school",
    },
    form: {
      never: {
        schooling: { is: ["finished"] },
        schoolStage: { is: ["preschool", "primary", "junior"] },
      },
    },
  },
  {
    id: "out-of-school-at-school",
    message: {
      zh: "未入学、辍学、延缓入学或不具备学习条件的，不会在校就读",
      en: "who is not enrolled, deferred or exempt is at no school",
    },
    form: {
      never: {
        schooling: { is: ["not-enrolled", "deferred", "exempt"] },
        schoolStage: { is: AT_SCHOOL },
      },
    },
  },
  {
    id: "finished-illiterate",
    message: {
      zh: "已完成义务教育的，文化程度不会是文盲半文盲",
      en: "who has finished compulsory schooling is not without education",
    },
    form: { never: { schooling: { is: ["finished"] }, education: { is: ["illiterate"] } } },
  },
  {
    id: "educated-beyond-primary",
    message: {
      zh: "文化程度高于所在的学前或小学阶段",
      en: "the education is beyond the preschool or primary school attended",
    },
    form: {
      never: {
        schoolStage: { is: ["preschool", "primary"] },
        education: { is: ["junior", "senior", "college", "university"] },
      },
    },
  },
  {
    id: "educated-beyond-stage",
    message: {
      zh: "文化程度高于所在的中学阶段",
      en: "the education is beyond the middle school attended",
    },
    form: {
      never: {
        schoolStage: { is: ["junior", "senior", "vocational"] },
        education: { is: ["college", "university"] },
      },
    },
  },
  {
    id: "illiterate-student",
    message: {
      zh: "在读初中及以上的，文化程度不会是文盲半文盲",
      en: "who is at junior middle school or above is not without education",
    },
    form: {
      never: {
        schoolStage: { is: ["junior", "senior", "vocational", "college", "university"] },
        education: { is: ["illiterate"] },
      },
    },
  },
  {
    id: "educated-too-young",
    message: {
      zh: "不满9周岁，文化程度不会是初中及以上",
      en: "nobody below 9 has an education of junior middle school or above",
    },
    form: {
      never: {
        education: { is: ["junior", "senior", "college", "university"] },
        birthDate: { younger: JUNIOR },
      },
    },
  },
];
