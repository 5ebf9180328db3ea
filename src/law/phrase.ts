import type { Label } from "../base/index.js";
import type { Condition } from "../conditions/index.js";

/** Who sees to what is lacking. */
export const ACTORS = {
  household: { zh: "户主", en: "the household" },
  village: { zh: "村委会", en: "the village committee" },
  team: { zh: "驻村工作队", en: "the stationed team" },
  township: { zh: "乡镇政府", en: "the township government" },
  county: { zh: "县级政府", en: "the county government" },
  school: { zh: "学校", en: "the school" },
  education: { zh: "县教育部门", en: "the county education bureau" },
  insurance: { zh: "医保经办机构", en: "the insurance office" },
  "civil-affairs": { zh: "民政部门", en: "the civil affairs office" },
  health: { zh: "卫生健康部门", en: "the health office" },
  pension: { zh: "社保经办机构", en: "the pension office" },
  employment: { zh: "人力资源和社会保障部门", en: "the employment office" },
  housing: { zh: "住房和城乡建设部门", en: "the housing office" },
  relocation: { zh: "易地搬迁主管部门", en: "the relocation office" },
  water: { zh: "水利部门", en: "the water office" },
  power: { zh: "供电单位", en: "the power company" },
  broadcasting: { zh: "广播电视部门", en: "the broadcasting office" },
  transport: { zh: "交通运输部门", en: "the transport office" },
  telecommunications: { zh: "通信企业", en: "the telecommunications company" },
  agriculture: { zh: "农业农村部门", en: "the agriculture office" },
  assistance: { zh: "扶贫（乡村振兴）部门", en: "the poverty alleviation office" },
  bank: { zh: "承贷银行", en: "the lending bank" },
} as const satisfies Readonly<Record<string, Label>>;

export type Actor = keyof typeof ACTORS;

/** What to do about a reason, and who does it. */
export interface Remedy extends Label {
  readonly by?: Actor | undefined;
}

/**
 * What one branch of a rule says of a subject. It is printed only where `when` holds of what was seen
 * and where every fact that it names decided, so that it can say nothing that is not the case.
 */
export interface Phrase extends Label {
  /** What the phrase claims, as a condition on facts of the rule. */
  readonly when: Condition;
  /** The column, as `table.column`, that holds the day on which it came about: `{day}`. */
  readonly day?: string | undefined;
  readonly remedy?: Remedy | undefined;
  /** It says that an exception does not hold; a sentence leaves it out where it says anything else. */
  readonly aside?: true | undefined;
}

/** What stands for the day of a phrase. */
export const DAY_PLACEHOLDER = "day";
