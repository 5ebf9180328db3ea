import { COLLEGE, JUNIOR, LEARNING, PRIMARY, SENIOR } from "./ages.js";
const AT_SCHOOL = ["primary", "junior", "senior", "vocational", "college", "university"];
const SCHOOL_DENIALS = [
  {
    id: "id-birth",
    message: { zh: "\u8EAB\u4EFD\u8BC1\u53F7\u4E0E\u51FA\u751F\u65E5\u671F\u4E0D\u7B26", en: "the resident id tells another date of birth" },
    form: { told: "birth-of-id", by: "residentId", beside: "birthDate" }
  },
  {
    id: "id-sex",
    message: { zh: "\u8EAB\u4EFD\u8BC1\u53F7\u4E0E\u6027\u522B\u4E0D\u7B26", en: "the resident id tells the other sex" },
    form: { told: "sex-of-id", by: "residentId", beside: "sex" }
  },
  {
    id: "card-id",
    message: {
      zh: "\u6B8B\u75BE\u8BC1\u53F7\u4E0D\u542B\u672C\u4EBA\u7684\u8EAB\u4EFD\u8BC1\u53F7",
      en: "the disability card does not hold the person's resident id"
    },
    form: { told: "id-of-card", by: "disabilityCard", beside: "residentId" }
  },
  {
    id: "healthy-with-card",
    message: { zh: "\u5065\u5EB7\u7684\u4EBA\u6CA1\u6709\u6B8B\u75BE\u8BC1", en: "who is healthy has no disability card" },
    form: { never: { health: { is: ["healthy"] }, disabilityCard: "filled" } }
  },
  {
    id: "finished-too-young",
    message: {
      zh: "\u4E0D\u6EE112\u5468\u5C81\uFF0C\u4E0D\u4F1A\u5DF2\u5B8C\u6210\u4E49\u52A1\u6559\u80B2",
      en: "nobody below 12 has finished compulsory schooling"
    },
    form: { never: { schooling: { is: ["finished"] }, birthDate: { younger: SENIOR } } }
  },
  {
    id: "enrolled-too-young",
    message: { zh: "\u4E0D\u6EE12\u5468\u5C81\uFF0C\u4E0D\u4F1A\u5728\u6821", en: "nobody below 2 is at school" },
    form: {
      never: {
        schooling: { is: ["enrolled", "home-teaching", "suspended"] },
        birthDate: { younger: LEARNING }
      }
    }
  },
  {
    id: "preschool-too-old",
    message: { zh: "\u6EE111\u5468\u5C81\uFF0C\u4E0D\u4F1A\u5728\u5B66\u524D\u9636\u6BB5", en: "nobody of 11 or more is at preschool" },
    form: { never: { schoolStage: { is: ["preschool"] }, birthDate: { older: 10 } } }
  },
  {
    id: "primary-too-young",
    message: { zh: "\u4E0D\u6EE14\u5468\u5C81\uFF0C\u4E0D\u4F1A\u5728\u8BFB\u5C0F\u5B66", en: "nobody below 4 is at primary school" },
    form: { never: { schoolStage: { is: ["primary"] }, birthDate: { younger: PRIMARY } } }
  },
  {
    id: "junior-too-young",
    message: { zh: "\u4E0D\u6EE19\u5468\u5C81\uFF0C\u4E0D\u4F1A\u5728\u8BFB\u521D\u4E2D", en: "nobody below 9 is at junior middle school" },
    form: { never: { schoolStage: { is: ["junior"] }, birthDate: { younger: JUNIOR } } }
  },
  {
    id: "compulsory-too-old",
    message: {
      zh: "\u6EE131\u5468\u5C81\uFF0C\u4E0D\u4F1A\u5728\u8BFB\u5C0F\u5B66\u6216\u521D\u4E2D",
      en: "nobody of 31 or more is at primary or junior middle school"
    },
    form: { never: { schoolStage: { is: ["primary", "junior"] }, birthDate: { older: 30 } } }
  },
  {
    id: "senior-too-young",
    message: {
      zh: "\u4E0D\u6EE112\u5468\u5C81\uFF0C\u4E0D\u4F1A\u5728\u8BFB\u9AD8\u4E2D\u6216\u4E2D\u804C",
      en: "nobody below 12 is at senior middle or secondary vocational school"
    },
    form: {
      never: { schoolStage: { is: ["senior", "vocational"] }, birthDate: { younger: SENIOR } }
    }
  },
  {
    id: "college-too-young",
    message: {
      zh: "\u4E0D\u6EE113\u5468\u5C81\uFF0C\u4E0D\u4F1A\u5728\u8BFB\u9AD8\u7B49\u5B66\u6821",
      en: "nobody below 13 is at college or university"
    },
    form: {
      never: { schoolStage: { is: ["college", "university"] }, birthDate: { younger: COLLEGE } }
    }
  },
  {
    id: "enrolled-not-at-school",
    message: {
      zh: "\u5C31\u5B66\u72B6\u51B5\u4E3A\u5728\u6821\uFF0C\u5728\u6821\u9636\u6BB5\u5374\u4E3A\u4E0D\u5728\u6821",
      en: "enrolled by one column, not at school by the other"
    },
    form: { never: { schooling: { is: ["enrolled"] }, schoolStage: { is: ["none"] } } }
  },
  {
    id: "finished-still-there",
    message: {
      zh: "\u5DF2\u5B8C\u6210\u4E49\u52A1\u6559\u80B2\u7684\uFF0C\u4E0D\u4F1A\u8FD8\u5728\u5B66\u524D\u3001\u5C0F\u5B66\u6216\u521D\u4E2D",
      en: "who has finished compulsory schooling is not at preschool, primary or junior middle school"
    },
    form: {
      never: {
        schooling: { is: ["finished"] },
        schoolStage: { is: ["preschool", "primary", "junior"] }
      }
    }
  },
  {
    id: "out-of-school-at-school",
    message: {
      zh: "\u672A\u5165\u5B66\u3001\u8F8D\u5B66\u3001\u5EF6\u7F13\u5165\u5B66\u6216\u4E0D\u5177\u5907\u5B66\u4E60\u6761\u4EF6\u7684\uFF0C\u4E0D\u4F1A\u5728\u6821\u5C31\u8BFB",
      en: "who is not enrolled, deferred or exempt is at no school"
    },
    form: {
      never: {
        schooling: { is: ["not-enrolled", "deferred", "exempt"] },
        schoolStage: { is: AT_SCHOOL }
      }
    }
  },
  {
    id: "finished-illiterate",
    message: {
      zh: "\u5DF2\u5B8C\u6210\u4E49\u52A1\u6559\u80B2\u7684\uFF0C\u6587\u5316\u7A0B\u5EA6\u4E0D\u4F1A\u662F\u6587\u76F2\u534A\u6587\u76F2",
      en: "who has finished compulsory schooling is not without education"
    },
    form: { never: { schooling: { is: ["finished"] }, education: { is: ["illiterate"] } } }
  },
  {
    id: "educated-beyond-primary",
    message: {
      zh: "\u6587\u5316\u7A0B\u5EA6\u9AD8\u4E8E\u6240\u5728\u7684\u5B66\u524D\u6216\u5C0F\u5B66\u9636\u6BB5",
      en: "the education is beyond the preschool or primary school attended"
    },
    form: {
      never: {
        schoolStage: { is: ["preschool", "primary"] },
        education: { is: ["junior", "senior", "college", "university"] }
      }
    }
  },
  {
    id: "educated-beyond-stage",
    message: {
      zh: "\u6587\u5316\u7A0B\u5EA6\u9AD8\u4E8E\u6240\u5728\u7684\u4E2D\u5B66\u9636\u6BB5",
      en: "the education is beyond the middle school attended"
    },
    form: {
      never: {
        schoolStage: { is: ["junior", "senior", "vocational"] },
        education: { is: ["college", "university"] }
      }
    }
  },
  {
    id: "illiterate-student",
    message: {
      zh: "\u5728\u8BFB\u521D\u4E2D\u53CA\u4EE5\u4E0A\u7684\uFF0C\u6587\u5316\u7A0B\u5EA6\u4E0D\u4F1A\u662F\u6587\u76F2\u534A\u6587\u76F2",
      en: "who is at junior middle school or above is not without education"
    },
    form: {
      never: {
        schoolStage: { is: ["junior", "senior", "vocational", "college", "university"] },
        education: { is: ["illiterate"] }
      }
    }
  },
  {
    id: "educated-too-young",
    message: {
      zh: "\u4E0D\u6EE19\u5468\u5C81\uFF0C\u6587\u5316\u7A0B\u5EA6\u4E0D\u4F1A\u662F\u521D\u4E2D\u53CA\u4EE5\u4E0A",
      en: "nobody below 9 has an education of junior middle school or above"
    },
    form: {
      never: {
        education: { is: ["junior", "senior", "college", "university"] },
        birthDate: { younger: JUNIOR }
      }
    }
  }
];
export {
  SCHOOL_DENIALS
};
