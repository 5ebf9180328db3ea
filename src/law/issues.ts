import { findingMaker, templates } from "../base/index.js";

/** Issues of reading rules: a pack with one of these errors does not load. */
export const PACK_ISSUES = /* @__PURE__ */ templates({
  "pack/unreadable-folder": {
    severity: "error",
    message: {
      zh: "规则所在的 {folder} 无法读取：{reason}",
      en: "{folder}, where rules should be, cannot be read: {reason}",
    },
    remedy: { zh: "请检查路径和权限", en: "Check the path and whether it may be read" },
  },
  "pack/invalid-json": {
    severity: "error",
    message: { zh: "不是有效的 JSON：{reason}", en: "Not valid JSON: {reason}" },
    remedy: { zh: "请改正语法", en: "Correct the syntax" },
  },
  "pack/repeated-key": {
    severity: "error",
    message: {
      zh: "键“{key}”在同一处写了不止一次，无法知道以哪个为准",
      en: "The key “{key}” stands more than once in one place; nobody can tell which holds",
    },
    remedy: { zh: "请只保留一个", en: "Keep one of them" },
  },
  "pack/too-large": {
    severity: "error",
    message: {
      zh: "超出规模上限：{what}为{found}，上限{limit}",
      en: "Beyond the size limit: {what} is {found}, at most {limit} allowed",
    },
    remedy: { zh: "请拆分或精简", en: "Split or shorten it" },
  },
  "pack/too-deep": {
    severity: "error",
    message: { zh: "嵌套超过{limit}层", en: "Nested deeper than {limit} levels" },
    remedy: { zh: "请改写为较浅的条件", en: "Write flatter conditions" },
  },
  "pack/forbidden-key": {
    severity: "error",
    message: { zh: "不允许使用键“{key}”", en: "The key “{key}” is not allowed" },
    remedy: { zh: "办法：{instead}", en: "What to do: {instead}" },
  },
  "pack/unknown-key": {
    severity: "error",
    message: { zh: "未知的键“{key}”", en: "Unknown key “{key}”" },
    remedy: {
      zh: "请对照格式改正或删除{nearest}",
      en: "Correct it after the format, or remove it{nearest}",
    },
  },
  "pack/invalid-value": {
    severity: "error",
    message: {
      zh: "值不符合格式，应为：{expected}；实为：{found}",
      en: "The value does not fit. Expected: {expected}; found: {found}",
    },
    remedy: { zh: "请对照格式改正", en: "Correct it after the format" },
  },
  "pack/unknown-join": {
    severity: "error",
    message: {
      zh: "“join”不认识这种写法：{found}",
      en: "“join” does not know this: {found}",
    },
    remedy: {
      zh: "请写 every（每人）、some（有人）、none（没有人）、atLeast（至少几人）或 atLeastPercent（至少百分之几）；后两种写正数，或写法定数值（fact）",
      en: "Write every, some, none, atLeast (so many people) or atLeastPercent (so many in a hundred); the last two with a number above nought or a legal value (fact)",
    },
  },
  "pack/phrase-of-another-fact": {
    severity: "error",
    message: {
      zh: "短语说的是“{fact}”，规则的条件没有比较它，永远不会说出",
      en: "The phrase speaks of “{fact}”, which the conditions of the rule do not compare: it is never said",
    },
    remedy: { zh: "请改为规则比较的事实：{facts}", en: "Speak of what the rule compares: {facts}" },
  },
  "pack/unknown-file": {
    severity: "error",
    message: { zh: "不认识的规则文件", en: "Not a file of a known kind" },
    remedy: { zh: "规则文件放在：{where}", en: "Rule files stand in: {where}" },
  },
  "pack/already-there": {
    severity: "error",
    message: {
      zh: "“{id}”在下层规则的 {other} 中已有",
      en: "“{id}” is already defined below, in {other}",
    },
    remedy: {
      zh: '要以本文件取代，请写 "replaces": "{path}"；要另加，请改用别的名称',
      en: 'To put this file in its place, write "replaces": "{path}"; to add to it, choose another name',
    },
  },
  "pack/nothing-to-replace": {
    severity: "error",
    message: {
      zh: "下层规则中没有可取代的“{replaces}”",
      en: "There is no “{replaces}” below that could be replaced",
    },
    remedy: {
      zh: "请写下层规则文件的路径或名称，或删去 replaces 键{nearest}",
      en: "Write the path or name of a file of the rules below, or remove replaces{nearest}",
    },
  },
  "pack/name-is-not-path": {
    severity: "error",
    message: {
      zh: "名称“{found}”与路径“{expected}”不一致",
      en: "The name “{found}” is not the path “{expected}”",
    },
    remedy: { zh: "名称须与文件路径一致", en: "Name and path must agree" },
  },
  "pack/duplicate-id": {
    severity: "error",
    message: { zh: "“{id}”已在 {other} 中定义", en: "“{id}” is already defined in {other}" },
    remedy: {
      zh: "请改用别的名称，或把两处并为一处",
      en: "Choose another name, or make one of the two",
    },
  },
  "pack/repeated-day": {
    severity: "error",
    message: {
      zh: "“{place}”自{from}起的数值写了不止一次，无法知道以哪个为准",
      en: "The value for “{place}” from {from} on stands more than once; nobody can tell which holds",
    },
    remedy: { zh: "请只保留一个，或改正日期", en: "Keep one of them, or correct the day" },
  },
  "pack/unknown-fact": {
    severity: "error",
    message: { zh: "没有名为“{fact}”的事实", en: "There is no fact “{fact}”" },
    remedy: {
      zh: "请在事实目录中选用{nearest}",
      en: "Take one from the catalogue of facts{nearest}",
    },
  },
  "pack/fact-of-another-subject": {
    severity: "error",
    message: {
      zh: "事实“{fact}”属于{owner}，本规则判定的是{subject}",
      en: "Fact “{fact}” belongs to a {owner}, the rule judges a {subject}",
    },
    remedy: { zh: "请改用本对象的事实", en: "Use a fact of the rule's own subject" },
  },
  "pack/unknown-operator": {
    severity: "error",
    message: { zh: "没有运算符“{operator}”", en: "There is no operator “{operator}”" },
    remedy: {
      zh: "可用的运算符：{operators}{nearest}",
      en: "Operators are: {operators}{nearest}",
    },
  },
  "pack/type-mismatch": {
    severity: "error",
    message: {
      zh: "事实“{fact}”为{left}，不能以“{operator}”与{right}比较",
      en: "Fact “{fact}” is {left}; “{operator}” cannot compare it with {right}",
    },
    remedy: { zh: "请改用类型相符的值或运算符", en: "Use a value or operator of the right type" },
  },
  "pack/unit-mismatch": {
    severity: "error",
    message: {
      zh: "事实“{fact}”的单位是“{left}”，比较值的单位是“{right}”",
      en: "Fact “{fact}” is in “{left}”, what it is compared with in “{right}”",
    },
    remedy: { zh: "两侧单位须一致", en: "Both sides need the same unit" },
  },
  "pack/unknown-code": {
    severity: "error",
    message: { zh: "事实“{fact}”没有代码“{code}”", en: "Fact “{fact}” has no code “{code}”" },
    remedy: {
      zh: "可用的代码：{codes}{nearest}",
      en: "Codes are: {codes}{nearest}",
    },
  },
  "pack/mixed-node": {
    severity: "error",
    message: {
      zh: "一个条件节点只能有 all、any、not、fact 之一",
      en: "A condition has exactly one of all, any, not, fact",
    },
    remedy: { zh: "请拆分为嵌套的条件", en: "Nest the conditions" },
  },
  "pack/mixed-outcome": {
    severity: "error",
    message: {
      zh: "结论的一个节点只能有 criterion、all、any、score 之一，这里是：{found}",
      en: "An outcome has exactly one of criterion, all, any, score; here: {found}",
    },
    remedy: {
      zh: "请用这几种形式改写；要“不满足某指标”，请另写一条条件相反的规则",
      en: "Write it with those; for the opposite of a criterion, write a rule with the opposite condition",
    },
  },
  "pack/empty-list": {
    severity: "error",
    message: { zh: "{key} 不能为空", en: "{key} must not be empty" },
    remedy: { zh: "请至少写一项", en: "Write at least one part" },
  },
  "pack/unknown-source": {
    severity: "error",
    message: { zh: "没有来源“{source}”", en: "There is no source “{source}”" },
    remedy: {
      zh: "请在 sources 中登记该文件{nearest}",
      en: "Register the document under sources{nearest}",
    },
  },
  "pack/missing-source": {
    severity: "error",
    message: { zh: "没有写明来源", en: "No source is given" },
    remedy: {
      zh: "规则、参数值和步骤都必须写明来源",
      en: "Every rule, parameter value and step names its source",
    },
  },
  "pack/unknown-parameter": {
    severity: "error",
    message: { zh: "没有参数“{parameter}”", en: "There is no parameter “{parameter}”" },
    remedy: {
      zh: "请在 parameters 中登记{nearest}",
      en: "Define it under parameters{nearest}",
    },
  },
  "pack/unexplained-null": {
    severity: "error",
    message: { zh: "空值没有说明原因", en: "A null value does not say why" },
    remedy: {
      zh: "请以 absence 写明 not-set 或 not-found，并加说明",
      en: "Say not-set or not-found under absence, with a note",
    },
  },
  "pack/unknown-criterion": {
    severity: "error",
    message: { zh: "规则包没有指标“{criterion}”", en: "The pack has no criterion “{criterion}”" },
    remedy: {
      zh: "请在 pack.json 的 criteria 中列出{nearest}",
      en: "List it under criteria in pack.json{nearest}",
    },
  },
  "pack/unknown-parent": {
    severity: "error",
    message: { zh: "没有上级规则包“{parent}”", en: "There is no parent pack “{parent}”" },
    remedy: {
      zh: "请改正 extends 所写的名称{nearest}",
      en: "Correct extends{nearest}",
    },
  },
  "pack/circular-parent": {
    severity: "error",
    message: {
      zh: "规则包的继承形成了环：{path}",
      en: "Packs extend one another in a circle: {path}",
    },
    remedy: { zh: "请断开其中一处 extends", en: "Cut one extends" },
  },
  "pack/overlapping-rules": {
    severity: "error",
    message: {
      zh: "指标“{criterion}”在{from}起有两条规则同时有效：{a}、{b}",
      en: "Criterion “{criterion}” has two rules in force from {from}: {a} and {b}",
    },
    remedy: { zh: "请调整有效期", en: "Adjust the days in force" },
  },
  "pack/join-missing": {
    severity: "error",
    message: {
      zh: "判定成员的规则须写明 join",
      en: "A rule about members says how they are joined",
    },
    remedy: { zh: "请写 join：every 或 some", en: "Write join: every or some" },
  },
  "pack/join-not-allowed": {
    severity: "error",
    message: { zh: "只有判定成员的规则可以写 join", en: "Only a rule about members has join" },
    remedy: { zh: "请删除 join", en: "Remove join" },
  },
  "pack/unknown-placeholder": {
    severity: "error",
    message: {
      zh: "文字中的“{placeholder}”没有对应的值",
      en: "Nothing fills the placeholder “{placeholder}”",
    },
    remedy: {
      zh: "可用：{known}{nearest}",
      en: "Placeholders are: {known}{nearest}",
    },
  },
  "pack/unknown-purpose": {
    severity: "error",
    message: {
      zh: "没有目的为“{purpose}”的规则包",
      en: "There is no pack for the purpose “{purpose}”",
    },
    remedy: {
      zh: "可用的：{purposes}{nearest}",
      en: "Purposes are: {purposes}{nearest}",
    },
  },
  "pack/no-pack-for-place": {
    severity: "error",
    message: {
      zh: "{place}没有目的为“{purpose}”的规则包，上级也没有",
      en: "Neither {place} nor a place around it has a pack for the purpose “{purpose}”",
    },
    remedy: { zh: "有这种规则包的是：{packs}", en: "Packs for it are: {packs}" },
  },
  "pack/not-found": {
    severity: "error",
    message: { zh: "没有规则包“{pack}”", en: "There is no pack “{pack}”" },
    remedy: {
      zh: "可用的规则包：{packs}{nearest}",
      en: "Packs are: {packs}{nearest}",
    },
  },
  "pack/failing-case": {
    severity: "error",
    message: {
      zh: "案例“{case}”应为“{expected}”，实为“{verdict}”{missing}",
      en: "Case “{case}” should be “{expected}” and is “{verdict}”{missing}",
    },
    remedy: { zh: "请核对条件与案例", en: "Check the conditions against the case" },
  },
});

/** Makes the findings about packs and legal values. */
export const issue = /* @__PURE__ */ findingMaker(PACK_ISSUES);
