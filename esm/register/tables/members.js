import { code, date, flag, money, quantityOf, table, text } from "../column.js";
import { personName, residentIdText } from "../person.js";
import { HOUSEHOLD_ID, MEMBER_ID } from "./headers.js";
import { RELATIONS } from "./relations.js";
const years = (school, each) => [...each].map((year) => `${school}${year}\u5E74\u7EA7`);
const members = table(
  "members",
  { zh: "\u5BB6\u5EAD\u6210\u5458", en: "Members" },
  {
    zh: "\u6BCF\u4EBA\u4E00\u884C\u3002\u5DF2\u8FC1\u51FA\u3001\u6B7B\u4EA1\u7684\u6210\u5458\u4FDD\u7559\u539F\u884C\u5E76\u6CE8\u660E\uFF0C\u767B\u8BB0\u4EBA\u53E3\u542B\u8FD9\u4E9B\u884C\u3002",
    en: "One row a person. Who has left or died keeps the row, marked so, and is counted in the declared number."
  },
  ["household"],
  {
    household: text("\u6237\u7F16\u53F7", "Household id", { headers: HOUSEHOLD_ID }),
    id: text("\u6210\u5458\u7F16\u53F7", "Member id", { headers: MEMBER_ID }),
    name: text("\u59D3\u540D", "Name", {
      personal: "identity",
      read: personName,
      headers: ["\u6210\u5458\u59D3\u540D", "\u5BB6\u5EAD\u6210\u5458\u59D3\u540D", "\u4EBA\u5458\u59D3\u540D", "aab002"]
    }),
    residentId: text("\u8EAB\u4EFD\u8BC1\u53F7", "Resident id", {
      personal: "identity",
      headers: [
        "\u8EAB\u4EFD\u8BC1\u53F7\u7801",
        "\u516C\u6C11\u8EAB\u4EFD\u53F7\u7801",
        "\u5C45\u6C11\u8EAB\u4EFD\u8BC1\u53F7",
        "\u8EAB\u4EFD\u8BC1",
        "\u8BC1\u4EF6\u53F7\u7801",
        "\u8BC1\u4EF6\u53F7",
        "\u6210\u5458\u8BC1\u4EF6\u53F7\u7801",
        "aab004"
      ],
      read: residentIdText,
      expects: { zh: "\u8EAB\u4EFD\u8BC1\u53F7\uFF1B\u6CA1\u6709\u7684\u7559\u7A7A", en: "a resident id, or a blank where there is none" }
    }),
    sex: code(
      "\u6027\u522B",
      "Sex",
      { male: ["\u7537", "male", "\u7537\u6027", "1"], female: ["\u5973", "female", "\u5973\u6027", "2"] },
      { headers: ["aab003"] }
    ),
    birthDate: date("\u51FA\u751F\u65E5\u671F", "Date of birth", {
      personal: "identity",
      headers: ["\u51FA\u751F\u5E74\u6708\u65E5", "\u51FA\u751F\u65F6\u95F4", "aab005"]
    }),
    relation: code("\u4E0E\u6237\u4E3B\u5173\u7CFB", "Relation to the head", RELATIONS, {
      headers: ["\u4E0E\u6237\u4E3B\u7684\u5173\u7CFB", "\u6237\u4E3B\u5173\u7CFB", "\u5BB6\u5EAD\u5173\u7CFB", "aab006"]
    }),
    presence: code(
      "\u5728\u518C\u60C5\u51B5",
      "Presence",
      {
        present: ["\u5728\u518C", "on file from the start"],
        joined: ["\u65B0\u589E", "joined later"],
        left: ["\u8FC1\u51FA", "left"],
        died: ["\u6B7B\u4EA1", "died"],
        "joined-and-left": ["\u65B0\u589E\u540E\u8FC1\u51FA", "joined and left"]
      },
      {
        note: {
          zh: "\u65B0\u589E\u987B\u586B\u52A0\u5165\u65E5\u671F\uFF0C\u8FC1\u51FA\u3001\u6B7B\u4EA1\u987B\u586B\u79BB\u5F00\u65E5\u671F",
          en: "joined needs the day of joining, left and died the day of leaving"
        }
      }
    ),
    joinedOn: date("\u52A0\u5165\u65E5\u671F", "Joined on"),
    leftOn: date("\u79BB\u5F00\u65E5\u671F", "Left on"),
    hukouHere: flag("\u6237\u53E3\u5728\u672C\u6237", "Registered in this household"),
    sharesExpenses: flag("\u5171\u540C\u751F\u6D3B\u5171\u4EAB\u5F00\u652F", "Lives here and shares expenses"),
    health: code(
      "\u5065\u5EB7\u72B6\u51B5",
      "Health",
      {
        healthy: ["\u5065\u5EB7", "healthy"],
        chronic: ["\u957F\u671F\u6162\u6027\u75C5", "long chronic illness", "\u6162\u6027\u75C5", "\u60A3\u6709\u957F\u671F\u6162\u6027\u75C5"],
        serious: ["\u5927\u75C5", "serious illness", "\u60A3\u6709\u5927\u75C5", "\u60A3\u5927\u75C5", "\u91CD\u75C5"],
        disabled: ["\u6B8B\u75BE", "disabled"]
      },
      { personal: "health", headers: ["\u5065\u5EB7\u60C5\u51B5", "\u8EAB\u4F53\u72B6\u51B5", "aab017"] }
    ),
    disabilityCard: text("\u6B8B\u75BE\u8BC1\u53F7", "Disability card number", {
      personal: "health",
      headers: ["\u6B8B\u75BE\u8BC1\u53F7\u7801", "\u6B8B\u75BE\u4EBA\u8BC1\u53F7", "\u6B8B\u75BE\u4EBA\u8BC1\u53F7\u7801", "\u6B8B\u75BE\u8BC1\u7F16\u53F7"]
    }),
    labour: code(
      "\u52B3\u52A8\u80FD\u529B",
      "Capacity for work",
      {
        ordinary: ["\u666E\u901A\u52B3\u52A8\u529B", "ordinary"],
        skilled: ["\u6280\u80FD\u52B3\u52A8\u529B", "skilled"],
        weak: ["\u5F31\u52B3\u52A8\u529B\u6216\u534A\u52B3\u52A8\u529B", "weak, or half a worker"],
        lost: ["\u4E27\u5931\u52B3\u52A8\u529B", "lost"],
        none: ["\u65E0\u52B3\u52A8\u529B", "none"]
      },
      { headers: ["\u52B3\u52A8\u6280\u80FD", "\u52B3\u52A8\u529B\u60C5\u51B5", "aab010"] }
    ),
    schooling: code("\u5C31\u5B66\u72B6\u51B5", "Schooling", {
      enrolled: ["\u5728\u6821", "enrolled"],
      "home-teaching": ["\u9001\u6559\u4E0A\u95E8", "taught at home"],
      finished: ["\u5DF2\u5B8C\u6210\u4E49\u52A1\u6559\u80B2", "compulsory schooling finished"],
      exempt: ["\u56E0\u8EAB\u4F53\u539F\u56E0\u4E0D\u5177\u5907\u5B66\u4E60\u6761\u4EF6", "exempt for physical reasons"],
      deferred: ["\u5EF6\u7F13\u5165\u5B66", "entry deferred"],
      suspended: ["\u4F11\u5B66", "suspended"],
      "not-enrolled": ["\u672A\u5165\u5B66\u6216\u8F8D\u5B66", "not enrolled or dropped out"]
    }),
    schoolingApproval: code("\u5C31\u5B66\u4F8B\u5916\u7684\u6279\u51C6", "Who approved the schooling exception", {
      "education-committee": [
        "\u6B8B\u75BE\u4EBA\u6559\u80B2\u4E13\u5BB6\u59D4\u5458\u4F1A",
        "committee for the education of the disabled"
      ],
      township: ["\u4E61\u9547\u653F\u5E9C", "township government"],
      "county-education": ["\u53BF\u6559\u80B2\u5C40", "county education bureau"],
      none: ["\u672A\u7ECF\u6279\u51C6", "nobody"]
    }),
    schoolStage: code(
      "\u5728\u6821\u9636\u6BB5",
      "School stage",
      {
        preschool: ["\u5B66\u524D", "preschool", "\u5B66\u524D\u6559\u80B2"],
        primary: ["\u5C0F\u5B66", "primary"],
        junior: ["\u521D\u4E2D", "junior middle", "\u4E03\u5E74\u7EA7", "\u516B\u5E74\u7EA7", "\u4E5D\u5E74\u7EA7"],
        senior: [
          "\u9AD8\u4E2D",
          "senior middle",
          ...years("\u666E\u901A\u9AD8\u4E2D", "\u4E00\u4E8C\u4E09"),
          ...years("\u9AD8\u4E2D", "\u4E00\u4E8C\u4E09")
        ],
        vocational: ["\u4E2D\u804C", "secondary vocational", ...years("\u4E2D\u804C", "\u4E00\u4E8C\u4E09")],
        college: [
          "\u9AD8\u804C\u5927\u4E13",
          "higher vocational",
          ...years("\u9AD8\u804C\u9AD8\u4E13", "\u4E00\u4E8C\u4E09"),
          ...years("\u9AD8\u804C", "\u4E00\u4E8C\u4E09")
        ],
        university: [
          "\u672C\u79D1\u53CA\u4EE5\u4E0A",
          "university",
          ...years("\u672C\u79D1", "\u4E00\u4E8C\u4E09\u56DB\u4E94"),
          "\u7855\u58EB\u7814\u7A76\u751F\u53CA\u4EE5\u4E0A"
        ],
        none: ["\u4E0D\u5728\u6821", "not at school", "\u975E\u5728\u6821\u751F"]
      },
      { headers: ["\u5728\u6821\u751F\u72B6\u51B5", "\u5728\u6821\u72B6\u51B5", "aab009"] }
    ),
    serving: code("\u670D\u5F79\u670D\u5211", "Serving", {
      none: ["\u5426", "no", "\u672A\u670D\u5F79\u670D\u5211"],
      army: ["\u73B0\u5F79\u519B\u4EBA", "in the army", "\u670D\u5175\u5F79", "\u670D\u5F79"],
      custody: ["\u670D\u5211", "in custody", "\u5224\u5211\u6536\u76D1"]
    }),
    basicInsurance: code(
      "\u57FA\u672C\u533B\u4FDD",
      "Basic medical insurance",
      {
        resident: [
          "\u57CE\u4E61\u5C45\u6C11\u533B\u4FDD",
          "resident insurance",
          "\u5C45\u6C11\u533B\u4FDD",
          "\u57CE\u4E61\u5C45\u6C11\u57FA\u672C\u533B\u7597\u4FDD\u9669",
          "\u65B0\u519C\u5408",
          "\u65B0\u578B\u519C\u6751\u5408\u4F5C\u533B\u7597"
        ],
        employee: ["\u804C\u5DE5\u533B\u4FDD", "employee insurance", "\u57CE\u9547\u804C\u5DE5\u57FA\u672C\u533B\u7597\u4FDD\u9669", "\u57CE\u9547\u804C\u5DE5\u533B\u4FDD"],
        none: ["\u672A\u53C2\u4FDD", "not insured", "\u672A\u53C2\u52A0", "\u6CA1\u6709\u53C2\u4FDD"]
      },
      { headers: ["\u57FA\u672C\u533B\u7597\u4FDD\u9669", "\u533B\u7597\u4FDD\u9669", "\u53C2\u52A0\u533B\u4FDD\u60C5\u51B5", "\u53C2\u4FDD\u60C5\u51B5"] }
    ),
    criticalIllnessInsurance: flag("\u5927\u75C5\u4FDD\u9669", "Critical-illness insurance", {
      headers: ["\u662F\u5426\u53C2\u52A0\u5927\u75C5\u4FDD\u9669", "\u53C2\u52A0\u5927\u75C5\u4FDD\u9669", "aab022"]
    }),
    medicalAssistance: flag("\u533B\u7597\u6551\u52A9\u8986\u76D6", "Covered by medical assistance"),
    pension: code(
      "\u517B\u8001\u4FDD\u9669",
      "Pension",
      {
        resident: [
          "\u57CE\u4E61\u5C45\u6C11\u517B\u8001\u4FDD\u9669",
          "resident pension",
          "\u57CE\u4E61\u5C45\u6C11\u57FA\u672C\u517B\u8001\u4FDD\u9669",
          "\u5C45\u6C11\u517B\u8001\u4FDD\u9669",
          "\u65B0\u519C\u4FDD"
        ],
        employee: ["\u804C\u5DE5\u517B\u8001\u4FDD\u9669", "employee pension", "\u57CE\u9547\u804C\u5DE5\u57FA\u672C\u517B\u8001\u4FDD\u9669"],
        none: ["\u672A\u53C2\u4FDD", "not insured", "\u672A\u53C2\u52A0", "\u6CA1\u6709\u53C2\u4FDD"]
      },
      { headers: ["\u57FA\u672C\u517B\u8001\u4FDD\u9669"] }
    ),
    pensionDrawn: flag("\u9886\u53D6\u517B\u8001\u91D1", "Draws a pension"),
    workMonths: quantityOf("\u52A1\u5DE5\u6708\u6570", "Months worked away", "month", {
      most: 100,
      headers: ["\u52A1\u5DE5\u65F6\u95F4", "\u5916\u51FA\u52A1\u5DE5\u65F6\u95F4", "aab012"]
    }),
    publicPost: flag("\u516C\u76CA\u6027\u5C97\u4F4D", "In a public-welfare post", {
      headers: ["\u516C\u76CA\u6027\u5C97\u4F4D\u7C7B\u578B"],
      words: {
        true: [
          "\u62A4\u6797\u5458",
          "\u751F\u6001\u62A4\u6797\u5458",
          "\u4FDD\u6D01\u5458",
          "\u62A4\u8DEF\u5458",
          "\u517B\u8DEF\u5458",
          "\u62A4\u6C34\u5458",
          "\u5DE1\u6CB3\u5458",
          "\u6CB3\u9053\u7BA1\u62A4\u5458",
          "\u6C34\u7BA1\u5458",
          "\u62A4\u8349\u5458",
          "\u5730\u8D28\u707E\u5BB3\u76D1\u6D4B\u5458",
          "\u516C\u5171\u8BBE\u65BD\u7BA1\u62A4\u5458"
        ]
      }
    }),
    dibao: flag("\u4EAB\u53D7\u4F4E\u4FDD", "Receives dibao", {
      headers: [
        "\u662F\u5426\u4EAB\u53D7\u4F4E\u4FDD",
        "\u662F\u5426\u4EAB\u53D7\u519C\u6751\u5C45\u6C11\u6700\u4F4E\u751F\u6D3B\u4FDD\u969C",
        "\u4EAB\u53D7\u4F4E\u4FDD\u653F\u7B56\u60C5\u51B5",
        "\u662F\u5426\u4F4E\u4FDD",
        "aab030"
      ],
      words: { true: ["\u519C\u6751\u4F4E\u4FDD", "\u57CE\u5E02\u4F4E\u4FDD"], false: ["\u672A\u4EAB\u53D7"] }
    }),
    tekun: flag("\u7279\u56F0\u4F9B\u517B", "Supported as extremely poor", {
      headers: ["\u662F\u5426\u7279\u56F0\u4F9B\u517B\u4EBA\u5458", "\u4EAB\u53D7\u7279\u56F0\u4F9B\u517B\u653F\u7B56\u60C5\u51B5", "\u662F\u5426\u7279\u56F0"],
      words: { true: ["\u519C\u6751\u7279\u56F0", "\u57CE\u5E02\u7279\u56F0"], false: ["\u672A\u4EAB\u53D7"] }
    }),
    ethnicity: text("\u6C11\u65CF", "Ethnicity", { headers: ["aab007"] }),
    education: code(
      "\u6587\u5316\u7A0B\u5EA6",
      "Education",
      {
        illiterate: ["\u6587\u76F2\u534A\u6587\u76F2", "none", "\u6587\u76F2\u6216\u534A\u6587\u76F2", "\u6587\u76F2/\u534A\u6587\u76F2", "\u6587\u76F2", "\u534A\u6587\u76F2"],
        primary: ["\u5C0F\u5B66", "primary"],
        junior: ["\u521D\u4E2D", "junior middle"],
        senior: ["\u9AD8\u4E2D", "senior middle"],
        college: ["\u5927\u4E13", "college"],
        university: ["\u672C\u79D1\u53CA\u4EE5\u4E0A", "university", "\u672C\u79D1", "\u5927\u5B66\u672C\u79D1", "\u7814\u7A76\u751F"]
      },
      { headers: ["\u5B66\u5386", "\u53D7\u6559\u80B2\u7A0B\u5EA6", "aab008"] }
    ),
    rainDewAmount: money("\u96E8\u9732\u8BA1\u5212\u8865\u52A9", "Rain and Dew grant of the year", { most: 1e6 }),
    recordedOn: date("\u8BB0\u5F55\u65E5\u671F", "Recorded on")
  }
);
export {
  members
};
