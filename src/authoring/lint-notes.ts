import type { Label } from "../base/index.js";
import type { AUTHORING_ISSUES } from "./issues.js";

export type LintCode = keyof typeof AUTHORING_ISSUES;

/** What each finding of the linter means. */
export const LINT_NOTES: Readonly<Record<LintCode, Label>> = {
  "lint/time-gap": {
    zh: "规则包有效期内的某些日子，某项指标没有规则。那些日子的判定只能是“情况不明”。",
    en: "On some days of the pack a criterion has no rule. On those days it can only be unknown.",
  },
  "lint/time-overlap": {
    zh: "同一指标在同一天有两条规则，结论取决于读取的先后。这样的规则包不能用于判定。",
    en: "Two rules decide one criterion on the same day, so the answer would depend on which is read first. Such a pack does not compose.",
  },
  "lint/rule-outside-pack": {
    zh: "规则在规则包生效之前或失效之后仍有效，那些日子它不会被用到，多半是日期写错。",
    en: "A rule is in force before its pack begins or after it ends. It is never used then; most often a date is wrong.",
  },
  "lint/criterion-without-rule": {
    zh: "规则包列出了一项指标，却没有任何规则判定它。",
    en: "The pack lists a criterion that no rule decides.",
  },
  "lint/criterion-left-out": {
    zh: "指标有规则，却不影响结论：outcome 没有提到它。",
    en: "A criterion is judged and yet changes nothing: the outcome does not name it.",
  },
  "lint/idle-criterion": {
    zh: "outcome 提到的指标，不论其他指标如何，达标或不达标都不改变结论。",
    en: "The outcome names a criterion, and comes to the same whether it is met or not, whatever the others come to.",
  },
  "lint/never-together": {
    zh: "outcome 所必需的两个指标，在法定数值全部已知的某一天，没有任何一组事实能使两者都通过（不涉及也算通过）。只在穷举证明时才提示。",
    en: "Two criteria that the outcome needs, and on some day whose legal values are all known no facts pass both (not applicable passes too). Said only where a search proves it.",
  },
  "lint/packs-contradict": {
    zh: "同一地方的两个规则包对同名指标的要求互相排斥：没有任何一组事实两边都达标。只在穷举证明时才提示。",
    en: "Two packs of one place ask for what excludes each other under a criterion of one name: no facts meet both. Said only where a search proves it.",
  },
  "lint/never-holds": {
    zh: "逐一试过各事实在每个界限之下、之上、正好相等的值和所有代码，这一部分从不成立。",
    en: "Tried with every fact below, on and above each limit and with every code, this part never holds.",
  },
  "lint/never-known": {
    zh: "条件所比的法定数值在规则有效期内的每一天都是空值：条件不是不成立，而是永远不明。",
    en: "The legal value that a condition compares with is null on every day of the rule: the condition is not never met, it is only never known.",
  },
  "lint/always-holds": {
    zh: "逐一试过各事实的代表值，这一部分总是成立，等于没有写。",
    en: "Tried with representative values of every fact, this part always holds: it asks for nothing.",
  },
  "lint/redundant-part": {
    zh: "去掉这一部分，对任何已知或未知的事实组合，判定都相同。其余条件已经包含了它，或写错了界限。",
    en: "Without this part the verdict is the same on every combination of facts, known or not. The rest says it already, or a limit is wrong.",
  },
  "lint/unit-unstated": {
    zh: "事实有单位而参数没有，读入时无法核对单位是否一致。",
    en: "The fact has a unit and the parameter has none, so nothing can check that they agree.",
  },
  "lint/out-of-range": {
    zh: "界限在该单位下不可能出现，例如百分数超过100、人数为负。",
    en: "The limit cannot occur in its unit, such as a share above 100 % or a number of people below nought.",
  },
  "lint/literal-number": {
    zh: "条件里写死了一个数。法律改变它时，过去的判定会跟着变。0、100%等单位本身的界限除外。",
    en: "A number is written into a condition. When the law changes it, past verdicts change too. Bounds of the unit itself, such as 0 and 100 %, are let pass.",
  },
  "lint/unused-fact": {
    zh: "案例给出了规则不读取的事实：案例没有检验作者以为它检验的东西。",
    en: "A case states a fact that the rule does not read: it does not test what its author meant it to.",
  },
  "lint/unused-own-fact": {
    zh: "自己声明的事实，没有规则、规则包的范围和结论，也没有另一事实用到它：多半是规则里漏写了它，或写错了名字。",
    en: "A declared fact that no rule, scope, outcome or other fact asks for: most often a rule misses it or names another.",
  },
  "lint/unused-source": {
    zh: "登记了法规或标准，却没有任何规则、参数或步骤引用它。",
    en: "A law or standard is registered and no rule, value or step cites it.",
  },
  "lint/unused-parameter": {
    zh: "登记了参数，却没有任何规则、事实或其他数据用到它。",
    en: "A parameter is defined and no rule, fact or other data uses it.",
  },
  "lint/parameter-hole": {
    zh: "规则有效的日子里，参数既没有数值，也没有写明为什么没有。写明原因的空值不算缺口。",
    en: "On days of the rule the parameter has neither a value nor a reason for having none. A null with its reason is no hole.",
  },
  "lint/stale-parameter": {
    zh: "超过12个月没有人核对参数的最新数值是否仍然有效。",
    en: "For more than 12 months nobody confirmed that the newest value still holds.",
  },
  "lint/edge-word": {
    zh: "标题或文字里的界限用语与条件的运算符不符。超过、高于、低于不含本数；以上、不低于、不超过含本数；以下两用，不查。",
    en: "A word in title or text says another edge than the operator. Above and below leave the limit out; at least and at most take it in.",
  },
  "lint/missing-case": {
    zh: "规则缺少达标、未达标、情况不明或（有 appliesWhen 时）不涉及的案例。",
    en: "The rule lacks a case that is met, not met, unknown or, with appliesWhen, not applicable.",
  },
  "lint/missing-boundary": {
    zh: "没有案例正好落在界限上，“超过”与“不低于”的差别无从检验。",
    en: "No case stands on the limit itself, so nothing tells above from at least.",
  },
  "lint/placeholder-missing": {
    zh: "文字没有写出数值、成员或所缺资料，读者不知道是谁、差多少、缺什么。",
    en: "The text names neither value nor member nor what is lacking, so the reader learns not who, how much or what.",
  },
  "lint/to-fill-in": {
    zh: "tuopin packs new 写出的文件里，作者还没有写的文字以“【待填】”开头。填完以前不能据此判定。",
    en: "In the files that tuopin packs new writes, a text that the author has yet to write begins with “[to fill in]”. Until all are written nobody is to be judged by the pack.",
  },
  "lint/phrase-missing": {
    zh: "规则有几项比较，其中一项没有短语说到；它起决定作用时，只能按事实的名称和值来说。",
    en: "A rule has several comparisons and no phrase speaks of one of them; where it decides, it is said by the label and value of its fact alone.",
  },
  "lint/placeholder-wrong": {
    zh: "文字用了在这种判定下没有内容的占位符。",
    en: "The text names a placeholder that has nothing to show for this verdict.",
  },
  "lint/placeholder-ambiguous": {
    zh: "{left} 和 {right} 是第一个起决定作用的比较的两侧；规则比较多个事实时，它们指哪一个并不确定。",
    en: "{left} and {right} are the sides of the first comparison that decides; in a rule over several facts that may be any of them.",
  },
  "lint/undefined-parameter": {
    zh: "条件用到的事实要靠一个法定数值来计算，而本规则集没有登记它。这个事实永远不明。",
    en: "A fact that a condition names is computed with a legal value which these rules do not define. It can only be unknown.",
  },
  "lint/unsuitable-parameter": {
    zh: "法定数值的形式不是事实所能用的，例如截止日不是月和日。",
    en: "A legal value is not of the form that facts can use, such as a last day that is no month and day.",
  },
  "lint/undeclared-place": {
    zh: "规则包或法定数值写了一个地方，地方表里却没有，多半是拼写错误：那里的规定不会用于任何真实的地方。",
    en: "A pack or a legal value is of a place that no table of places declares. Most often it is misspelt, and what it says holds nowhere.",
  },
  "lint/languages-differ": {
    zh: "中英文文字给出的内容不同。",
    en: "The Chinese and the English text do not give the same.",
  },
  "lint/unit-twice": {
    zh: "占位符填入时已带单位，文字里又写了一次，读者会看到“3,000元元”。",
    en: "The placeholder is filled with its unit, and the text adds it again: the reader sees it twice.",
  },
  "lint/overlay-loosens": {
    zh: "取代上级规则的规则让上级规则判未达标的对象通过了，信息中是这样一个对象的事实。",
    en: "A rule that takes another's place passes somebody whom the other fails; the message gives the facts of one who slips through.",
  },
  "lint/outcome-loosens": {
    zh: "本级的 outcome 在上级 outcome 未达标时也能达标。",
    en: "The pack's own outcome can be met where its parent's is not.",
  },
  "lint/loosens-without-need": {
    zh: "规则声明放宽，穷举却证明它并不比所取代的规则宽。",
    en: "The rule says that it asks for less, and a search proves that it does not.",
  },
  "lint/overlay-undecided": {
    zh: "两条规则的事实组合太多，在限定步数内既没有证明，也没有找到反例。",
    en: "The two rules name so many facts that neither a proof nor a counterexample was found within the limit of steps.",
  },
  "lint/unused-allowance": {
    zh: "allowances.json 中许可的问题已不存在。",
    en: "A finding that allowances.json lets stand is no longer there.",
  },
};
