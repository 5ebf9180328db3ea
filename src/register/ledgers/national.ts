import { unmarked } from "../reading/header.js";

/**
 * What lists of the national systems hold beside what a table has a column for. No list of their fields
 * is published; the headers are those that programs read which take these exports in.
 */

/** Where a place is named, and what numbers or dates the list itself. */
const OF_THE_LIST = [
  ...["序号", "数据日期", "备注", "省", "市", "县", "县(市、区、旗)", "乡", "乡(镇)", "村"],
  ...["行政村", "自然村", "乡镇", "乡镇名称", "村名", "村名称", "行政村名称"],
  ...["自然村名称", "填表人", "填报单位", "填报时间"],
];

/**
 * Conclusions that a system or a list holds: they are no measurement, and decide nothing. Most say of a
 * criterion that it is met, or that it is not.
 */
const CONCLUSIONS: readonly {
  readonly criterion?: string;
  readonly met?: readonly string[];
  readonly notMet?: readonly string[];
  readonly other?: readonly string[];
}[] = [
  {
    criterion: "housing",
    met: [
      ...["有无安全住房", "住房安全", "住房是否安全", "安全住房", "住房安全有保障"],
      "住房安全是否有保障",
    ],
    notMet: ["是否危房户", "危房户", "是否危房"],
  },
  {
    criterion: "water",
    met: [
      ...["是否解决安全饮用水", "饮水安全", "饮水是否安全", "安全饮水", "饮水安全有保障"],
      "饮水安全是否有保障",
    ],
    notMet: ["饮水困难", "饮水是否困难"],
  },
  { criterion: "education", met: ["义务教育", "义务教育有保障", "义务教育是否有保障"] },
  { criterion: "medical", met: ["基本医疗", "基本医疗有保障", "基本医疗是否有保障"] },
  { criterion: "food", met: ["不愁吃"] },
  { criterion: "clothing", met: ["不愁穿"] },
  {
    other: [
      ...["两不愁", "是否达到脱贫标准", "是否达标", "评价结论"],
      ...["家庭年人均纯收入", "年人均纯收入", "家庭人均纯收入", "家庭人均年纯收入"],
      ...["脱贫属性", "脱贫标志", "人均纯收入", "纯收入", "年收入", "家庭纯收入", "家庭总收入"],
      "是否义务教育阶段适龄儿童少年失学辍学",
    ],
  },
];

/** Fields for which the register has no column. */
const WITHOUT_COLUMN = [
  ...["户主", "户主身份证号", "户主身份证号码", "年龄", "帮扶责任人", "帮扶单位"],
  ...[
    "Head of household",
    "户主姓名",
    "户主证件号码",
    "户主编号",
    "户主个人编号",
    "证件类型",
    "政治面貌",
    "人联系电话",
  ],
  ...["成员联系电话", "家庭成员联系电话", "年度家庭人口数", "脱贫年度", "识别标准", "贫困户属性"],
  ...["务工状况", "务工企业名称", "务工所在地", "是否国外务工", "就业渠道", "产业分类", "残疾类别"],
  ...[
    "残疾证办证年度",
    "参加大病医疗",
    "失学或辍学原因",
    "义务教育阶段未上学原因",
    "是否会讲普通话",
  ],
  ...["是否参加商业补充医疗保险", "是否享受人身意外保险补贴", "是否接受大病医疗救助"],
  ...[
    "是否接受医疗救助",
    "是否接受其他健康扶贫",
    "公益性岗位类型",
    "公益性岗位(月数)",
    "村办公电话",
  ],
  ...["开户银行名称", "银行卡号", "次要致贫原因", "计划生育金", "低保金", "五保金", "养老保险金"],
  ...["养老金或离退休金", "最低生活保障金", "特困人员救助供养金", "生态补偿金", "其他转移性收入"],
  ...["资产收益扶贫分红收入", "其他财产性收入", "其他财产性收入(旧指标)", "公益性岗位收入"],
  ...[
    "其他工资性收入",
    "产业奖励",
    "就业奖励",
    "水面面积",
    "牧草地面积",
    "林果面积",
    "退耕还林面积",
  ],
  ...["是否加入农民专业合作组织", "是否有龙头企业带动", "是否有创业致富带头人带动"],
  ...["到户产业帮扶类型", "是否通生产用电", "入户路类型", "是否军烈属", "是否事实无人抚养儿童"],
  ...["人员识别时间"],
  ...["风险是否消除", "风险是否已消除"],
];

const plain = (header: string) =>
  unmarked(header)
    .replace(/\s+/g, "")
    .replace(/\((元|亩|月|个月|平方米|公里|千米|人)\)$/, "");

const WITHOUT = new Set([...OF_THE_LIST, ...WITHOUT_COLUMN].map(plain));

/** What a column of conclusions says of a criterion where it says yes. */
export interface Conclusion {
  readonly criterion: string;
  readonly yes: "met" | "not-met";
}

const CONCLUDED: ReadonlyMap<string, Conclusion | undefined> = new Map(
  CONCLUSIONS.flatMap(({ criterion, met = [], notMet = [], other = [] }) => {
    const saying = (headers: readonly string[], yes: Conclusion["yes"]) =>
      headers.map((header): readonly [string, Conclusion | undefined] => [
        plain(header),
        criterion === undefined ? undefined : { criterion, yes },
      ]);
    return [...saying([...met, ...other], "met"), ...saying(notMet, "not-met")];
  }),
);

/** What a header concludes of a criterion; nothing where it concludes nothing, or not by yes and no. */
export const conclusionOf = (header: string) => CONCLUDED.get(plain(header));

/** What a system calls the standing of a household: no measurement, and taken only where a mapping says so. */
const STATUS = new Set(["脱贫属性", "脱贫标志"].map(plain));
const STATUS_WORDS: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/返贫/, "relapsed"],
  [/未脱贫|预脱贫/, "registered"],
  [/已?脱贫/, "exited"],
];

/** Whether a header names what a system says of the standing of a household. */
export const saysStatus = (header: string) => STATUS.has(plain(header));

/** The code that a word for the standing of a household most likely means; nothing where none does. */
export const likelyStatus = (word: string) =>
  STATUS_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? "";

/** Whether a header of a list is one of those that the register has no column for. */
export const isWithoutColumn = (header: string) => WITHOUT.has(plain(header));

/** Whether a header names what a system concluded. */
export const isConclusion = (header: string) => CONCLUDED.has(plain(header));

/** Two questions of the national lists that are one column here. */
export const INSURANCES = [
  {
    column: "basicInsurance",
    resident: [
      "是否参加城乡居民基本医疗保险",
      "是否参加新型农村合作医疗",
      ...["是否参加城乡居民医保", "参加城乡居民医保", "是否参加新农合", "参加新农合"],
      ...["是否参加合作医疗", "参加合作医疗"],
      "是否参加新型农村合作医疗(城乡居民基本医疗保险)",
      "aab013",
    ],
    employee: ["是否参加城镇职工基本医疗保险"],
  },
  {
    column: "pension",
    resident: ["是否参加城乡居民基本养老保险", "是否参加城乡居民养老保险", "aab014"],
    employee: ["是否参加城镇职工基本养老保险"],
  },
] as const;

/** Headers that only lists of the system since 2021 have; there a blank says what a word said before. */
const SINCE_2021 = [
  ...["户类型", "是否参加城乡居民基本医疗保险", "监测对象类别", "是否危房户", "是否参加大病保险"],
  "是否参加新型农村合作医疗(城乡居民基本医疗保险)",
];

/** Whether the headers are those of a list since 2021. */
export function isSince2021(headers: readonly string[]): boolean {
  const found = new Set(headers.map(plain));
  return SINCE_2021.filter((one) => found.has(plain(one))).length >= 2;
}

/** The position of the first header that is one of the names. */
export function positionOf(headers: readonly string[], names: readonly string[]): number {
  const wanted = new Set(names.map(plain));
  return headers.findIndex((header) => wanted.has(plain(header)));
}
