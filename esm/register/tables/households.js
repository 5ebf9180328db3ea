import { code, countOf, date, flag, proseOf, quantityOf, table, text } from "../column.js";
import { phoneText } from "../person.js";
import { HOUSEHOLD_ID } from "./headers.js";
const CAUSES = {
  illness: ["\u56E0\u75C5", "illness"],
  disability: ["\u56E0\u6B8B", "disability"],
  schooling: ["\u56E0\u5B66", "schooling costs"],
  disaster: ["\u56E0\u707E", "disaster", "\u56E0\u81EA\u7136\u707E\u5BB3"],
  "no-land": ["\u7F3A\u571F\u5730", "lack of land"],
  "no-water": ["\u7F3A\u6C34", "lack of water"],
  "no-skill": ["\u7F3A\u6280\u672F", "lack of skill", "\u7F3A\u4E4F\u6280\u672F"],
  "no-labour": ["\u7F3A\u52B3\u52A8\u529B", "lack of labour", "\u7F3A\u52B3\u529B"],
  "no-capital": ["\u7F3A\u8D44\u91D1", "lack of capital"],
  "poor-roads": ["\u4EA4\u901A\u6761\u4EF6\u843D\u540E", "poor roads"],
  "no-drive": ["\u81EA\u8EAB\u53D1\u5C55\u52A8\u529B\u4E0D\u8DB3", "lack of drive", "\u81EA\u8EAB\u53D1\u5C55\u529B\u4E0D\u8DB3"]
};
const households = table(
  "households",
  { zh: "\u519C\u6237", en: "Households" },
  { zh: "\u6BCF\u6237\u4E00\u884C\u3002", en: "One row a household." },
  ["id"],
  {
    id: text("\u6237\u7F16\u53F7", "Household id", { headers: HOUSEHOLD_ID }),
    village: text("\u6751\u7F16\u7801", "Village code", { headers: ["\u884C\u653F\u6751\u7F16\u7801", "\u6751\u4EE3\u7801", "aad001"] }),
    address: proseOf("\u4F4F\u5740", "Address", {
      personal: "contact",
      headers: ["\u5BB6\u5EAD\u4F4F\u5740", "\u8BE6\u7EC6\u5730\u5740", "\u5BB6\u5EAD\u5730\u5740"]
    }),
    phone: text("\u8054\u7CFB\u7535\u8BDD", "Phone", {
      personal: "contact",
      read: phoneText,
      headers: ["\u6237\u8054\u7CFB\u7535\u8BDD", "\u7535\u8BDD", "\u624B\u673A\u53F7", "\u624B\u673A\u53F7\u7801", "\u8054\u7CFB\u65B9\u5F0F", "aar012"]
    }),
    status: code(
      "\u6237\u72B6\u6001",
      "Status",
      {
        "not-registered": ["\u975E\u5EFA\u6863\u7ACB\u5361\u6237", "not registered", "\u4E00\u822C\u519C\u6237"],
        registered: ["\u672A\u8131\u8D2B", "registered"],
        exited: ["\u5DF2\u8131\u8D2B", "exited", "\u8131\u8D2B\u6237", "\u8131\u8D2B\u6237(\u7EE7\u7EED\u4EAB\u53D7\u653F\u7B56)", "\u8131\u8D2B\u6237(\u4E0D\u4EAB\u53D7\u653F\u7B56)"],
        relapsed: ["\u8FD4\u8D2B", "relapsed"],
        cancelled: ["\u81EA\u7136\u9500\u6237", "cancelled"]
      },
      {
        headers: ["\u6237\u7C7B\u578B"]
      }
    ),
    registeredOn: date("\u5EFA\u6863\u65E5\u671F", "Registered on", {
      headers: ["\u9996\u6B21\u8BC6\u522B\u65F6\u95F4", "\u5EFA\u6863\u65F6\u95F4", "\u8BC6\u522B\u65F6\u95F4", "aar041"]
    }),
    exitedOn: date("\u8131\u8D2B\u65E5\u671F", "Exited on", { headers: ["\u8131\u8D2B\u65F6\u95F4"] }),
    relapsedOn: date("\u8FD4\u8D2B\u65E5\u671F", "Relapsed on"),
    cancelledOn: date("\u9500\u6237\u65E5\u671F", "Cancelled on"),
    category: code("\u6237\u5C5E\u6027", "Category", {
      general: ["\u4E00\u822C\u519C\u6237", "general"],
      dibao: ["\u4F4E\u4FDD\u6237", "dibao"],
      tekun: ["\u7279\u56F0\u4F9B\u517B\u6237", "extremely poor"]
    }),
    mainCause: code("\u4E3B\u8981\u81F4\u8D2B\u539F\u56E0", "Main cause of poverty", CAUSES, {
      headers: ["\u81F4\u8D2B\u539F\u56E0", "\u81F4\u8D2B\u539F\u56E01", "aac007"]
    }),
    otherCause: code("\u5176\u4ED6\u81F4\u8D2B\u539F\u56E0", "Other cause of poverty", CAUSES, {
      headers: ["\u6B21\u8981\u81F4\u8D2B\u539F\u56E0", "\u81F4\u8D2B\u539F\u56E02"]
    }),
    declaredMembers: countOf("\u767B\u8BB0\u4EBA\u53E3", "Declared members", "person", {
      most: 200,
      headers: ["\u4EBA\u6570", "\u5BB6\u5EAD\u4EBA\u53E3\u6570", "\u5BB6\u5EAD\u4EBA\u53E3", "\u5BB6\u5EAD\u4EBA\u6570", "\u5F53\u524D\u5BB6\u5EAD\u4EBA\u53E3\u6570", "aac017"]
    }),
    stapleFood: flag("\u4E3B\u98DF\u5145\u8DB3", "Staple food sufficient"),
    proteinFood: flag("\u8089\u86CB\u5976\u8C46", "Meat, eggs, dairy or soy"),
    foodSource: code("\u98DF\u7269\u6765\u6E90", "Source of food", {
      own: ["\u81EA\u4EA7\u6216\u81EA\u8D2D", "own production or purchase"],
      relatives: ["\u4EB2\u5C5E\u4F9B\u517B", "relatives"],
      donated: ["\u4E3B\u8981\u9760\u63A5\u6D4E", "mainly donations"]
    }),
    seasonalClothing: flag("\u56DB\u5B63\u6709\u6362\u5B63\u8863\u670D", "Clothing for each season"),
    dailyClothing: flag("\u65E5\u5E38\u6709\u6362\u6D17\u8863\u670D", "A change of clothing"),
    bedding: flag("\u88AB\u8925\u9F50\u5168", "Adequate bedding"),
    clothingSource: code("\u8863\u7269\u6765\u6E90", "Source of clothing", {
      own: ["\u81EA\u8D2D", "own purchase"],
      relatives: ["\u4EB2\u5C5E\u8D2D\u4E70", "relatives"],
      donated: ["\u4E3B\u8981\u9760\u6350\u8D60", "mainly donations"]
    }),
    electricity: flag("\u751F\u6D3B\u7528\u7535", "Electricity", {
      headers: ["\u662F\u5426\u901A\u751F\u6D3B\u7528\u7535", "\u901A\u751F\u6D3B\u7528\u7535", "\u751F\u6D3B\u7528\u7535\u60C5\u51B5", "aac313"]
    }),
    broadcast: flag("\u5E7F\u64AD\u7535\u89C6", "Radio or television", {
      headers: ["\u662F\u5426\u901A\u5E7F\u64AD\u7535\u89C6", "\u901A\u5E7F\u64AD\u7535\u89C6", "aac314"]
    }),
    hamletRoad: flag("\u901A\u7EC4\u8DEF", "Road to the hamlet"),
    broadband: flag("\u5BBD\u5E26", "Broadband"),
    schoolingStopped: flag(
      "\u521D\u4E2D\u6BD5\u4E1A\u540E\u56E0\u8D2B\u8F8D\u5B66",
      "Somebody stopped school after the ninth grade because of poverty"
    ),
    assistancePlanDone: countOf("\u5B8C\u6210\u5E2E\u6276\u63AA\u65BD\u6570", "Measures of the plan done", "item", {
      most: 1e3
    }),
    declaredMeasures: countOf("\u5E2E\u6276\u63AA\u65BD\u767B\u8BB0\u6570", "Declared measures", "item", {
      note: {
        zh: "\u5E2E\u6276\u63AA\u65BD\u8868\u4E2D\u5E94\u6709\u7684\u884C\u6570",
        en: "How many rows the table of measures has for the household"
      },
      most: 1e4
    }),
    farmland: quantityOf("\u8015\u5730\u9762\u79EF", "Farmland", "mu", { most: 1e5, headers: ["aac301"] }),
    forest: quantityOf("\u6797\u5730\u9762\u79EF", "Forest", "mu", { most: 1e6, headers: ["aac303"] }),
    roadDistance: quantityOf("\u8DDD\u4E3B\u5E72\u8DEF", "Distance to a main road", "km", {
      most: 1e3,
      headers: ["\u4E0E\u6751\u4E3B\u5E72\u8DEF\u8DDD\u79BB", "\u4E0E\u6751\u4E3B\u5E72\u8DEF\u7684\u8DDD\u79BB", "aac315"]
    }),
    fuel: code(
      "\u4E3B\u8981\u71C3\u6599",
      "Main fuel",
      {
        firewood: ["\u67F4\u8349", "firewood"],
        dung: ["\u5E72\u755C\u7CAA", "dung"],
        coal: ["\u7164\u70AD", "coal"],
        clean: ["\u6E05\u6D01\u80FD\u6E90", "clean energy"],
        other: ["\u5176\u4ED6", "other"]
      },
      { headers: ["\u4E3B\u8981\u71C3\u6599\u7C7B\u578B", "\u71C3\u6599\u7C7B\u578B", "aac320"] }
    ),
    sanitaryToilet: flag("\u536B\u751F\u5395\u6240", "Sanitary toilet", {
      headers: ["\u662F\u5426\u6709\u536B\u751F\u5395\u6240", "\u6709\u65E0\u536B\u751F\u5395\u6240", "aac319"]
    }),
    monitored: flag("\u76D1\u6D4B\u5BF9\u8C61", "Monitored household", {
      headers: ["\u76D1\u6D4B\u5BF9\u8C61\u7C7B\u522B", "\u6613\u8FD4\u8D2B\u81F4\u8D2B\u6237(\u76D1\u6D4B\u5BF9\u8C61)\u7C7B\u578B", "\u662F\u5426\u76D1\u6D4B\u5BF9\u8C61"],
      words: { true: ["\u8131\u8D2B\u4E0D\u7A33\u5B9A\u6237", "\u8FB9\u7F18\u6613\u81F4\u8D2B\u6237", "\u7A81\u53D1\u4E25\u91CD\u56F0\u96BE\u6237"] }
    }),
    helper: text("\u5E2E\u6276\u8D23\u4EFB\u4EBA\u7F16\u53F7", "Assigned helper"),
    helperIsPoor: flag("\u5E2E\u6276\u4EBA\u4E3A\u8D2B\u56F0\u6237", "The helper is poor"),
    recordedOn: date("\u8BB0\u5F55\u65E5\u671F", "Recorded on")
  }
);
export {
  CAUSES,
  households
};
