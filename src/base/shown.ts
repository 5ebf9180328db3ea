import type { Label } from "./label.js";

/** What stands in place of a text that is not shown. */
export const MASK = "***";

const plain = (text: string) => text.normalize("NFKC").trim();

/** Numbers that belong to one person: of a document, a bank card, a telephone. */
const NUMBERS_OF_A_PERSON: readonly RegExp[] = [
  /\d{15}/,
  /(?<!\d)\d{6}[\s-]?(?:19|20)\d{2}[\s-]?\d{4}[\s-]?\d{3}[\dX](?![\dA-Z])/i,
  /\d{4}(?:[\s-]\d{4}){3}/,
  /(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2}(?!\d)/,
  /(?<!\d)0[1-9]\d{1,2}[\s-]?\d{7,8}(?!\d)/,
  /^\d(?:\.\d+)?E\+\d{2,}$/i,
];

/** A day, which may be that of a birth. */
const DAY =
  /(?<!\d)(?:19|20)\d{2}(?:[-/.年](?:0?[1-9]|1[0-2])[-/.月](?:[12]\d|3[01]|0?[1-9])|(?:0[1-9]|1[0-2])(?:[12]\d|3[01]|0[1-9]))(?!\d)/;

/** A number with the part of a place that it names, as the end of an address has it. */
const ADDRESS = /[\d一二三四五六七八九十百]+(?:组|社|号|栋|幢|单元|室|楼|弄|巷)/;
const LEVELS = /[省市州县区旗镇乡街村社]/g;

/** What names of places, offices and the like end with, and no name of a person does. */
const NAME_OF_A_PLACE =
  /(?:村|社区|居委会|村委会|镇|乡|县|市|区|州|盟|旗|省|街道|农场|林场|屯|寨|组|社|户|号|队|办|局|委|院|校|所|站|中心|公司|单位|机关|政府|集团|银行|支部|部|厅|科|团)$|^[甲乙丙丁戊己庚辛壬癸]$/;
const PLACE_IN_ENGLISH =
  /^[A-Z][a-z]+(?: [A-Za-z][a-z]+)* (?:village|town|township|county|district|city|community)$/i;

const MOST_OF_A_NAME = 60;

/** Whether a text holds a number by which a person can be found. */
export function holdsPersonalNumber(text: string): boolean {
  const letters = plain(text);
  return NUMBERS_OF_A_PERSON.some((one) => one.test(letters));
}

/**
 * Whether an id, or the name of a place or office, may be shown: it is made as such a thing is made. All
 * else may be the name, the illness or the address of somebody that stands in the wrong column.
 */
export function isName(text: string): boolean {
  const letters = plain(text);
  if (letters.length > MOST_OF_A_NAME || holdsPersonalNumber(letters) || DAY.test(letters)) {
    return false;
  }
  if (letters.startsWith(MASK) || PLACE_IN_ENGLISH.test(letters)) return true;
  if (!/^[\p{Script=Han}A-Za-z0-9_.\-/#:@()]*$/u.test(letters) || letters === "") return false;
  const words = letters.match(/\p{Script=Han}+/gu) ?? [];
  if (words.length === 0)
    return (
      /\d/.test(letters) ||
      /^(?:[a-z_-]{1,40}(?:\/[a-z_-]{1,40})*|[A-Z_-]{1,24}|[A-Z]?[a-z]{0,3})$/.test(letters)
    );
  const isAddress = ADDRESS.test(letters) || (letters.match(LEVELS)?.length ?? 0) > 2;
  return !isAddress && words.every((word) => NAME_OF_A_PLACE.test(word));
}

/** An id or name as it may be shown, part by part: what is no id of its own is `***`. */
export function shownName(text: string): string {
  if (isName(text)) return text;
  const parts = text.split("/");
  return parts.length > 1 ? parts.map((part) => (isName(part) ? part : MASK)).join("/") : MASK;
}

const HEADER_WORD =
  /(?:编号|编码|代码|号码|证号|卡号|账号|帐号|序号|姓名|名称|户名|性别|民族|年龄|生日|日期|时间|年份|年度|月份|住址|地址|住所|电话|手机|联系方式|关系|情况|状况|状态|类型|类别|种类|方式|原因|来源|用途|备注|说明|意见|结果|结论|标志|标识|等级|级别|程度|学历|面积|距离|金额|收入|支出|补助|补贴|贷款|费用|合计|总计|小计|人数|户数|人口|数量|次数|天数|月数|比例|占比|单位|部门|负责人|责任人|经办人|审核人|签字|照片|附件|银行|开户行|保险|医保|低保|措施|项目|批次|身份证|户口|病种|学校|年级|学段|村名|乡镇|机构|年代|资金|余额|利率|保证率|水量|缴费|资助|专业|职业|技能|信息|属性|字段|数据|列)$/;

const TOPIC_OF_A_HEADER =
  /家庭|人员|成员|户主|贫困|脱贫|帮扶|监测|搬迁|就业|务工|培训|教育|医疗|养老|社保|救助|资产|财产|产业|养殖|种植|牲畜|农业|合作社|住房|房屋|饮水|用水|用电|道路|耕地|林地|土地|车辆|家电|设备|燃料|厕所|网络|电视|邮箱|微信/;

/**
 * Whether an unknown header or key looks like one, so that it may be shown: a name may stand there
 * where the row of headers is lost.
 */
export function looksLikeHeader(text: string): boolean {
  if (text.startsWith(MASK)) return true;
  const letters = plain(text)
    .replace(/[(（[【][^()（）[\]【】]{0,12}[)）\]】]$/, "")
    .replace(/^(?:19|20)\d{2}年度?(?=\p{Script=Han})/u, "");
  if (letters.length === 0 || letters.length > 40 || /\d{4}/.test(letters)) return false;
  if (ADDRESS.test(letters)) return false;
  if (/^[a-z][A-Za-z0-9_.-]*$/.test(letters)) return true;
  if (/^[A-Z][a-z]+(?: [a-z]+)*$/.test(letters) || /^[A-Z_]{2,}$/.test(letters)) return true;
  return (
    /^[\p{Script=Han}A-Za-z0-9、/_-]{2,16}$/u.test(letters) &&
    (HEADER_WORD.test(letters) || TOPIC_OF_A_HEADER.test(letters) || /^(?:是否|有无)/.test(letters))
  );
}

/** An unknown header or key as it may be shown. */
export function shownHeader(text: string): string {
  return looksLikeHeader(text) ? text : MASK;
}

const WORD_OF_A_FILE =
  /(?:表|册|台账|名单|清单|汇总|明细|数据|信息|情况|记录|说明|人口|户|对象|收入|住房|村|社区|镇|乡|县|市|区)$/;

/**
 * The name of a file as it may be shown. The parts between its points are shown where they are what
 * `known` holds, or made as ids and names of files are.
 */
export function shownFile(name: string, known: (part: string) => boolean = () => false): string {
  const parts = name.split(".");
  return parts
    .map((part, index) => {
      if (known(part) || isName(part)) return part;
      const isEnding = index > 0 && index === parts.length - 1 && /^[A-Za-z0-9]{1,8}$/.test(part);
      const letters = plain(part);
      const isWords =
        /^[a-z0-9][a-z0-9 _()-]*$/i.test(letters) && !/^[A-Z][a-z]+ ?[A-Z][a-z]+$/.test(letters);
      const isPlain =
        isWords || (/^[\p{Script=Han}\w()-]{2,20}$/u.test(letters) && WORD_OF_A_FILE.test(letters));
      const isOpen = !holdsPersonalNumber(letters) && !DAY.test(letters) && !ADDRESS.test(letters);
      return isEnding || (isPlain && isOpen) ? part : MASK;
    })
    .join(".");
}

const NUMERALS = "一二三四五六七八九十百千零〇○两半几";
const AMOUNT = new RegExp(
  `^[${NUMERALS}数约近超足不大概\\d.,+~≈<>≤≥%-][\\d.,:;+~≈<>≤≥%/()\\s${NUMERALS}万亿数多余约近左右上下元块角分毛人口户个岁周年月日天米平方斤公亩里升吨钟小时台头只次项折至到或-]*$`,
);

/** Whether a cell that cannot be read holds a number, a day or a sign, however clumsily written. */
export function isPlainCell(text: string, mayBeDay: boolean): boolean {
  const letters = plain(text);
  if (
    letters.length > 24 ||
    holdsPersonalNumber(letters) ||
    letters.replace(/\D/g, "").length > 12
  ) {
    return false;
  }
  if (DAY.test(letters)) return mayBeDay;
  return (
    AMOUNT.test(letters) ||
    /^[a-z]{1,4}$/i.test(letters) ||
    /^[^\p{L}\p{N}]{1,4}$/u.test(letters) ||
    /^#[A-Z/0!?]+$/.test(letters)
  );
}

/** What can be said of a text without showing it: how long it is, of what, and an X at its end. */
export function shapeOf(text: string): Label {
  const letters = [...plain(text)];
  const count = letters.length;
  const all = (kind: RegExp) => letters.every((one) => kind.test(one));
  if (all(/\d/)) return { zh: `${count}位数字`, en: `${count} digits` };
  if (all(/\p{Script=Han}/u)) return { zh: `${count}个汉字`, en: `${count} Chinese characters` };
  const isX = /^x$/i.test(letters.at(-1) ?? "");
  return {
    zh: `${count}个字符${isX ? "，末位为X" : ""}`,
    en: `${count} characters${isX ? ", the last an X" : ""}`,
  };
}

/** What stands in a message in place of a text that it does not quote. */
export function unquoted(text: string): Label {
  const { zh, en } = shapeOf(text);
  return { zh: `${MASK}（${zh}）`, en: `${MASK} (${en})` };
}
