import { GROWN, PENSIONER } from "./ages.js";
import { SCHOOL_DENIALS } from "./schooling.js";
const MEMBER_DENIALS = [
  ...SCHOOL_DENIALS,
  {
    id: "insured-not-insured",
    message: {
      zh: "\u5927\u75C5\u4FDD\u9669\u968F\u57FA\u672C\u533B\u4FDD\uFF0C\u672A\u53C2\u4FDD\u7684\u4E0D\u4F1A\u6709",
      en: "critical-illness insurance comes with basic insurance, and there is none"
    },
    form: {
      never: { basicInsurance: { is: ["none"] }, criticalIllnessInsurance: { is: [true] } }
    }
  },
  {
    id: "employee-insured-child",
    message: {
      zh: "\u4E0D\u6EE112\u5468\u5C81\uFF0C\u4E0D\u4F1A\u53C2\u52A0\u804C\u5DE5\u533B\u4FDD",
      en: "nobody below 12 has employee insurance"
    },
    form: { never: { basicInsurance: { is: ["employee"] }, birthDate: { younger: GROWN } } }
  },
  {
    id: "pension-drawn-uninsured",
    message: {
      zh: "\u672A\u53C2\u52A0\u517B\u8001\u4FDD\u9669\u7684\uFF0C\u4E0D\u4F1A\u9886\u53D6\u517B\u8001\u91D1",
      en: "who has no pension insurance draws no pension"
    },
    form: { never: { pension: { is: ["none"] }, pensionDrawn: { is: [true] } } }
  },
  {
    id: "pension-drawn-too-young",
    message: { zh: "\u4E0D\u6EE140\u5468\u5C81\uFF0C\u4E0D\u4F1A\u9886\u53D6\u517B\u8001\u91D1", en: "nobody below 40 draws a pension" },
    form: { never: { pensionDrawn: { is: [true] }, birthDate: { younger: PENSIONER } } }
  },
  {
    id: "pension-insured-child",
    message: {
      zh: "\u4E0D\u6EE112\u5468\u5C81\uFF0C\u4E0D\u4F1A\u53C2\u52A0\u517B\u8001\u4FDD\u9669",
      en: "nobody below 12 has pension insurance"
    },
    form: { never: { pension: { is: ["resident", "employee"] }, birthDate: { younger: GROWN } } }
  },
  {
    id: "able-too-young",
    message: {
      zh: "\u4E0D\u6EE112\u5468\u5C81\uFF0C\u4E0D\u662F\u52B3\u52A8\u529B",
      en: "nobody below 12 has capacity for work"
    },
    form: {
      never: { labour: { is: ["ordinary", "skilled", "weak"] }, birthDate: { younger: GROWN } }
    }
  },
  {
    id: "away-too-young",
    message: { zh: "\u4E0D\u6EE112\u5468\u5C81\uFF0C\u4E0D\u4F1A\u52A1\u5DE5", en: "nobody below 12 works away" },
    form: { never: { workMonths: { over: 0 }, birthDate: { younger: GROWN } } }
  },
  {
    id: "post-too-young",
    message: {
      zh: "\u4E0D\u6EE112\u5468\u5C81\uFF0C\u4E0D\u4F1A\u5728\u516C\u76CA\u6027\u5C97\u4F4D",
      en: "nobody below 12 holds a public-welfare post"
    },
    form: { never: { publicPost: { is: [true] }, birthDate: { younger: GROWN } } }
  },
  {
    id: "serving-too-young",
    message: {
      zh: "\u4E0D\u6EE112\u5468\u5C81\uFF0C\u4E0D\u4F1A\u670D\u5F79\u6216\u670D\u5211",
      en: "nobody below 12 is in the army or in custody"
    },
    form: { never: { serving: { is: ["army", "custody"] }, birthDate: { younger: GROWN } } }
  },
  {
    id: "serving-in-post",
    message: {
      zh: "\u670D\u5F79\u670D\u5211\u7684\u4EBA\u4E0D\u5728\u516C\u76CA\u6027\u5C97\u4F4D",
      en: "who is in the army or in custody holds no public-welfare post"
    },
    form: { never: { serving: { is: ["army", "custody"] }, publicPost: { is: [true] } } }
  },
  {
    id: "pupil-away-all-year",
    message: {
      zh: "\u4E2D\u5C0F\u5B66\u751F\u4E0D\u4F1A\u5168\u5E74\u52A1\u5DE5",
      en: "a pupil does not work away for the whole year"
    },
    form: {
      never: { schoolStage: { is: ["primary", "junior", "senior"] }, workMonths: { over: 11.99 } }
    }
  },
  {
    id: "relation-too-young",
    message: {
      zh: "\u4E0D\u6EE112\u5468\u5C81\uFF0C\u4E0D\u4F1A\u662F\u914D\u5076\u3001\u513F\u5AB3\u5973\u5A7F\u3001\u7236\u6BCD\u6216\u5CB3\u7236\u6BCD\u516C\u5A46",
      en: "nobody below 12 is a spouse, a child-in-law, a parent or a parent-in-law"
    },
    form: {
      never: {
        relation: { is: ["spouse", "child-in-law", "parent", "parent-in-law"] },
        birthDate: { younger: GROWN }
      }
    }
  },
  {
    id: "grandparent-too-young",
    message: { zh: "\u4E0D\u6EE124\u5468\u5C81\uFF0C\u4E0D\u4F1A\u662F\u7956\u7236\u6BCD", en: "nobody below 24 is a grandparent" },
    form: { never: { relation: { is: ["grandparent"] }, birthDate: { younger: 2 * GROWN } } }
  },
  {
    id: "on-file-and-left",
    message: {
      zh: "\u5728\u518C\u60C5\u51B5\u4E3A\u4ECD\u5728\u518C\uFF0C\u5374\u6709\u79BB\u5F00\u65E5\u671F",
      en: "still on file by one column, gone by the other"
    },
    form: { never: { presence: { is: ["present", "joined"] }, leftOn: { has: "come" } } }
  },
  {
    id: "on-file-before-joining",
    message: {
      zh: "\u5728\u518C\u60C5\u51B5\u4E3A\u4ECE\u4E00\u5F00\u59CB\u5728\u518C\uFF0C\u52A0\u5165\u65E5\u671F\u5374\u5728\u5224\u5B9A\u65E5\u4E4B\u540E",
      en: "on file from the start by one column, joining only after the day by the other"
    },
    form: {
      never: { presence: { is: ["present", "left", "died"] }, joinedOn: { has: "not-come" } }
    }
  },
  {
    id: "left-before-joining",
    message: { zh: "\u79BB\u5F00\u65E5\u671F\u65E9\u4E8E\u52A0\u5165\u65E5\u671F", en: "left before joining" },
    form: { order: ["joinedOn", "leftOn"] }
  },
  {
    id: "joined-before-birth",
    message: { zh: "\u52A0\u5165\u65E5\u671F\u65E9\u4E8E\u51FA\u751F\u65E5\u671F", en: "joined before being born" },
    form: { order: ["birthDate", "joinedOn"] }
  },
  {
    id: "left-before-birth",
    message: { zh: "\u79BB\u5F00\u65E5\u671F\u65E9\u4E8E\u51FA\u751F\u65E5\u671F", en: "left before being born" },
    form: { order: ["birthDate", "leftOn"] }
  }
];
export {
  MEMBER_DENIALS
};
