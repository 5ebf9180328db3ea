import { findingMaker, templates } from "../base/index.js";

/** What the linter of rules finds: a pack with these loads, and may yet be wrong. */
export const AUTHORING_ISSUES = /* @__PURE__ */ templates({
  "lint/time-gap": {
    severity: "error",
    message: {
      zh: "{pack} 的指标“{criterion}”自{from}至{to}没有有效的规则",
      en: "{pack} has no rule for criterion “{criterion}” from {from} to {to}",
    },
    remedy: {
      zh: "请补一条该期间的规则，或调整规则包的有效期",
      en: "Add a rule for those days, or change the days of the pack",
    },
  },
  "lint/time-overlap": {
    severity: "error",
    message: {
      zh: "{pack} 的指标“{criterion}”自{from}至{to}有两条规则：{a}、{b}",
      en: "{pack} has two rules for criterion “{criterion}” from {from} to {to}: {a} and {b}",
    },
    remedy: {
      zh: "请结束较早的规则，或以 replaces 写明取代关系",
      en: "End the earlier rule, or say under replaces which takes the other's place",
    },
  },
  "lint/rule-outside-pack": {
    severity: "warning",
    message: {
      zh: "规则的有效期（{rule}）超出规则包的有效期（{pack}）",
      en: "The rule's days ({rule}) go beyond those of its pack ({pack})",
    },
    remedy: { zh: "请使两者一致", en: "Make the two agree" },
  },
  "lint/criterion-without-rule": {
    severity: "error",
    message: {
      zh: "{pack} 的指标“{criterion}”没有规则",
      en: "Criterion “{criterion}” of {pack} has no rule",
    },
    remedy: { zh: "请写规则，或删去该指标", en: "Write a rule, or remove the criterion" },
  },
  "lint/criterion-left-out": {
    severity: "error",
    message: {
      zh: "{pack} 的 outcome 没有用到指标“{criterion}”",
      en: "The outcome of {pack} leaves criterion “{criterion}” out",
    },
    remedy: { zh: "请把它写进 outcome", en: "Put it into the outcome" },
  },
  "lint/idle-criterion": {
    severity: "error",
    message: {
      zh: "指标“{criterion}”达标与否，{pack} 的 outcome 都一样",
      en: "Whether criterion “{criterion}” is met changes nothing in the outcome of {pack}",
    },
    remedy: {
      zh: "请改正 outcome，或从中删去该指标",
      en: "Correct the outcome, or take the criterion out of it",
    },
  },
  "lint/never-together": {
    severity: "error",
    message: {
      zh: "谁也不能通过 {pack}：{a} 要求 {ofA}，{b} 要求 {ofB}，两者不能同时成立（{asOf}）",
      en: "Nobody can pass {pack}: {a} asks for {ofA} and {b} for {ofB}, which exclude each other ({asOf})",
    },
    remedy: {
      zh: "请改正其中一条，或在 outcome 中二者取一",
      en: "Correct one of the two, or let the outcome ask for either",
    },
  },
  "lint/packs-contradict": {
    severity: "warning",
    message: {
      zh: "{pack} 与 {other} 相抵触：{a} 要求 {ofA}，{b} 要求 {ofB}，谁也不能两边都达标（{asOf}）",
      en: "{pack} and {other} contradict each other: {a} asks for {ofA} and {b} for {ofB}, and nobody meets both ({asOf})",
    },
    remedy: {
      zh: "请核对两处依据，改正其中一条，或给指标取不同的名称",
      en: "Check the sources of both; correct one, or give the criteria different names",
    },
  },
  "lint/never-holds": {
    severity: "error",
    message: {
      zh: "这一条件在任何情况下都不成立：{condition}",
      en: "This condition can never hold: {condition}",
    },
    remedy: { zh: "请改正互相矛盾的部分", en: "Correct the parts that contradict one another" },
  },
  "lint/never-known": {
    severity: "warning",
    message: {
      zh: "这一条件在任何一天都不能判定，所比的法定数值从未查到：{condition}",
      en: "This condition can be decided on no day, since the legal value that it compares with is known on none: {condition}",
    },
    remedy: {
      zh: "请查明该数值；查不到的，条件不会说不成立，只会一直不明",
      en: "Find the value; until then the condition never says no, it stays unknown",
    },
  },
  "lint/always-holds": {
    severity: "error",
    message: {
      zh: "这一条件在任何情况下都成立：{condition}",
      en: "This condition always holds: {condition}",
    },
    remedy: { zh: "请改正，或删去", en: "Correct it, or remove it" },
  },
  "lint/redundant-part": {
    severity: "warning",
    message: {
      zh: "去掉这一条件，任何对象的判定都不变：{condition}",
      en: "Without this condition no verdict would differ: {condition}",
    },
    remedy: {
      zh: "请删去，或核对它本来要排除什么",
      en: "Remove it, or check what it was meant to keep out",
    },
  },
  "lint/unit-unstated": {
    severity: "warning",
    message: {
      zh: "事实“{fact}”的单位是“{unit}”，参数“{parameter}”没有写单位",
      en: "Fact “{fact}” is in “{unit}”; parameter “{parameter}” states no unit",
    },
    remedy: { zh: "请在参数中写明单位", en: "State the unit of the parameter" },
  },
  "lint/out-of-range": {
    severity: "error",
    message: {
      zh: "与“{fact}”（{unit}）比较的值 {value} 不可能出现",
      en: "{value} is beyond what “{fact}” ({unit}) can be",
    },
    remedy: {
      zh: "请核对数值和单位，例如百分数写 2 而不是 0.02 或 200",
      en: "Check value and unit: a share is written in percent, 2 and not 0.02 or 200",
    },
  },
  "lint/literal-number": {
    severity: "error",
    message: {
      zh: "“{fact}”与写死的数 {value} 比较",
      en: "“{fact}” is compared with the literal {value}",
    },
    remedy: {
      zh: "法律可以改变的数请登记为参数",
      en: "A number that the law can change belongs under parameters",
    },
  },
  "lint/unused-fact": {
    severity: "warning",
    message: {
      zh: "案例“{case}”给出了事实“{fact}”，规则并不读取",
      en: "Case “{case}” states “{fact}”, which the rule does not read",
    },
    remedy: {
      zh: "请删去，或核对条件是否漏了它",
      en: "Remove it, or check whether the conditions miss it",
    },
  },
  "lint/unused-own-fact": {
    severity: "warning",
    message: {
      zh: "没有规则问到自定义的事实“{fact}”",
      en: "No rule asks for “{fact}”, a fact of your own",
    },
    remedy: {
      zh: "请用于规则或另一事实，或删去",
      en: "Ask for it in a rule or in another fact, or remove it",
    },
  },
  "lint/unused-source": {
    severity: "warning",
    message: { zh: "来源“{source}”没有被引用", en: "Nothing cites source “{source}”" },
    remedy: { zh: "请引用，或删去", en: "Cite it, or remove it" },
  },
  "lint/unused-parameter": {
    severity: "warning",
    message: { zh: "参数“{parameter}”没有被用到", en: "Nothing uses parameter “{parameter}”" },
    remedy: { zh: "请用于规则，或删去", en: "Use it in a rule, or remove it" },
  },
  "lint/parameter-hole": {
    severity: "error",
    message: {
      zh: "规则在{place}用到参数“{parameter}”，自{from}起没有数值，也没有说明",
      en: "The rule needs parameter “{parameter}” in {place}; from {from} there is neither a value nor a reason",
    },
    remedy: {
      zh: "请补数值；查不到的写 null 并以 absence 和 note 说明",
      en: "Give the value, or null with absence and note",
    },
  },
  "lint/undefined-parameter": {
    severity: "error",
    message: {
      zh: "事实“{fact}”要用参数“{parameter}”计算，规则集没有登记，因此永远不明",
      en: "Fact “{fact}” is computed with parameter “{parameter}”, which these rules do not define: it can only be unknown",
    },
    remedy: {
      zh: "请在 parameters 中登记；法规未定或查不到的写 null 并以 absence 和 note 说明",
      en: "Define it under parameters; where the law sets none or none is found, null with absence and note",
    },
  },
  "lint/unsuitable-parameter": {
    severity: "error",
    message: {
      zh: "参数“{parameter}”的值 {value} 不能用，应为{expected}",
      en: "The value {value} of parameter “{parameter}” cannot be used; expected {expected}",
    },
    remedy: { zh: "请改正", en: "Correct it" },
  },
  "lint/undeclared-place": {
    severity: "warning",
    message: {
      zh: "规则用到的地方“{place}”没有登记；最接近的是：{nearest}",
      en: "Place “{place}” of these rules is not declared; the nearest: {nearest}",
    },
    remedy: {
      zh: "请改正，或登记在 places/ 下的地方表",
      en: "Correct it, or declare it in a table under places/",
    },
  },
  "lint/stale-parameter": {
    severity: "warning",
    message: {
      zh: "参数“{parameter}”最后核对于{on}，距{today}已超过12个月",
      en: "Parameter “{parameter}” was last checked on {on}, more than 12 months before {today}",
    },
    remedy: {
      zh: "请核对最新数值仍有效，并更新 lastCheckedOn",
      en: "Confirm that the newest value still holds, and update lastCheckedOn",
    },
  },
  "lint/edge-word": {
    severity: "error",
    message: {
      zh: "文字用了“{word}”，条件却是：{operators}",
      en: "The text says “{word}”, the condition says: {operators}",
    },
    remedy: {
      zh: "超过、高于不含本数；以上、不低于、不超过含本数。请按来源改文字或改运算符",
      en: "Above and below leave the limit out, at least and at most take it in; change the text or the operator after the source",
    },
  },
  "lint/missing-case": {
    severity: "warning",
    message: { zh: "没有判定为“{verdict}”的案例", en: "No case comes to “{verdict}”" },
    remedy: { zh: "请补一个案例", en: "Add a case" },
  },
  "lint/missing-boundary": {
    severity: "warning",
    message: {
      zh: "没有案例正好落在“{fact}”的界限上（{operator}）",
      en: "No case stands exactly on the limit of “{fact}” ({operator})",
    },
    remedy: {
      zh: "请补一个数值等于界限的案例",
      en: "Add a case whose value equals the limit",
    },
  },
  "lint/placeholder-missing": {
    severity: "warning",
    message: {
      zh: "{verdict} 的文字没有 {wanted}",
      en: "The text for {verdict} does not name {wanted}",
    },
    remedy: {
      zh: "请让读者看到具体数值、成员或所缺资料",
      en: "Let the reader see the value, the member, or what is lacking",
    },
  },
  "lint/to-fill-in": {
    severity: "error",
    message: { zh: "这里还要填写：{text}", en: "This is yet to be filled in: {text}" },
    remedy: {
      zh: "请写上内容，去掉“【待填】”",
      en: "Write it, and take “[to fill in]” away",
    },
  },
  "lint/phrase-missing": {
    severity: "note",
    message: { zh: "没有短语说到“{fact}”", en: "No phrase speaks of “{fact}”" },
    remedy: {
      zh: "请在 phrases 里写明它成立和不成立时各是什么情况",
      en: "Say under phrases what is the case where it holds and where it does not",
    },
  },
  "lint/placeholder-wrong": {
    severity: "error",
    message: {
      zh: "{verdict} 的文字用了填不上的 {found}",
      en: "The text for {verdict} names {found}, which stays empty there",
    },
    remedy: {
      zh: "{member} 只用于判定成员的规则，{lacking} 只用于 unknown",
      en: "{member} is for rules about members, {lacking} for unknown",
    },
  },
  "lint/placeholder-ambiguous": {
    severity: "warning",
    message: {
      zh: "{verdict} 的文字用了 {found}，而规则比较多个事实（{facts}），填的是哪一个随情况而变",
      en: "The text for {verdict} names {found}, but the rule compares several facts ({facts}): which one it shows varies",
    },
    remedy: {
      zh: "请写事实的名称作占位符，例如 {income.netPerHead}",
      en: "Name the fact instead, such as {income.netPerHead}",
    },
  },
  "lint/languages-differ": {
    severity: "warning",
    message: {
      zh: "{verdict} 的中英文占位符不同：{zh} / {en}",
      en: "The Chinese and the English text for {verdict} name different things: {zh} / {en}",
    },
    remedy: { zh: "请使两种文字说同样的内容", en: "Let both texts say the same" },
  },
  "lint/unit-twice": {
    severity: "error",
    message: {
      zh: "{placeholder} 已带单位，后面又写了“{unit}”",
      en: "{placeholder} comes with its unit; the text adds “{unit}” again",
    },
    remedy: { zh: "请删去文字中的单位", en: "Remove the unit from the text" },
  },
  "lint/overlay-loosens": {
    severity: "error",
    message: {
      zh: "{rule} 放宽了 {replaces}：这样的对象会漏过（{asOf}）：{facts}",
      en: "{rule} asks for less than {replaces}; this one slips through ({asOf}): {facts}",
    },
    remedy: {
      zh: "请收紧条件；确有依据的写 loosens: true 并注明来源",
      en: "Tighten it, or say loosens: true with the source that allows it",
    },
  },
  "lint/outcome-loosens": {
    severity: "error",
    message: {
      zh: "{pack} 的 outcome 比 {parent} 宽：{criteria}",
      en: "The outcome of {pack} asks for less than that of {parent}: {criteria}",
    },
    remedy: {
      zh: "请在 outcome 中保留上级的全部要求",
      en: "Keep all that the parent asks for in the outcome",
    },
  },
  "lint/loosens-without-need": {
    severity: "note",
    message: {
      zh: "{rule} 写了 loosens，但并不比 {replaces} 宽",
      en: "{rule} says loosens, but passes nobody that {replaces} fails",
    },
    remedy: { zh: "请删去 loosens", en: "Remove loosens" },
  },
  "lint/overlay-undecided": {
    severity: "warning",
    message: {
      zh: "{rule} 是否放宽了 {replaces}，组合太多，未能判明",
      en: "Whether {rule} asks for less than {replaces} has too many combinations to be decided",
    },
    remedy: { zh: "请拆分规则", en: "Split the rule" },
  },
  "lint/unused-allowance": {
    severity: "warning",
    message: {
      zh: "许可“{code}”（{file} {detail}）已没有对应的问题",
      en: "The allowance for “{code}” in {file} {detail} has nothing to allow",
    },
    remedy: { zh: "请删去该许可", en: "Remove the allowance" },
  },
});

/** Makes the findings of the linter. */
export const issue = /* @__PURE__ */ findingMaker(AUTHORING_ISSUES);
