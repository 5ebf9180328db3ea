const MASK = "***";
const plain = (text) => text.normalize("NFKC").trim();
const NUMBERS_OF_A_PERSON = [
  /\d{15}/,
  /(?<!\d)\d{6}[\s-]?(?:19|20)\d{2}[\s-]?\d{4}[\s-]?\d{3}[\dX](?![\dA-Z])/i,
  /\d{4}(?:[\s-]\d{4}){3}/,
  /(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2}(?!\d)/,
  /(?<!\d)0[1-9]\d{1,2}[\s-]?\d{7,8}(?!\d)/,
  /^\d(?:\.\d+)?E\+\d{2,}$/i
];
const DAY = /(?<!\d)(?:19|20)\d{2}(?:[-/.年](?:0?[1-9]|1[0-2])[-/.月](?:[12]\d|3[01]|0?[1-9])|(?:0[1-9]|1[0-2])(?:[12]\d|3[01]|0[1-9]))(?!\d)/;
const ADDRESS = /[\d一二三四五六七八九十百]+(?:组|社|号|栋|幢|单元|室|楼|弄|巷)/;
const LEVELS = /[省市州县区旗镇乡街村社]/g;
const NAME_OF_A_PLACE = /(?:村|社区|居委会|村委会|镇|乡|县|市|区|州|盟|旗|省|街道|农场|林场|屯|寨|组|社|户|号|队|办|局|委|院|校|所|站|中心|公司|单位|机关|政府|集团|银行|支部|部|厅|科|团)$|^[甲乙丙丁戊己庚辛壬癸]$/;
const PLACE_IN_ENGLISH = /^[A-Z][a-z]+(?: [A-Za-z][a-z]+)* (?:village|town|township|county|district|city|community)$/i;
const MOST_OF_A_NAME = 60;
function holdsPersonalNumber(text) {
  const letters = plain(text);
  return NUMBERS_OF_A_PERSON.some((one) => one.test(letters));
}
function isName(text) {
  const letters = plain(text);
  if (letters.length > MOST_OF_A_NAME || holdsPersonalNumber(letters) || DAY.test(letters)) {
    return false;
  }
  if (letters.startsWith(MASK) || PLACE_IN_ENGLISH.test(letters)) return true;
  if (!/^[\p{Script=Han}A-Za-z0-9_.\-/#:@()]*$/u.test(letters) || letters === "") return false;
  const words = letters.match(/\p{Script=Han}+/gu) ?? [];
  if (words.length === 0)
    return /\d/.test(letters) || /^(?:[a-z_-]{1,40}(?:\/[a-z_-]{1,40})*|[A-Z_-]{1,24}|[A-Z]?[a-z]{0,3})$/.test(letters);
  const isAddress = ADDRESS.test(letters) || (letters.match(LEVELS)?.length ?? 0) > 2;
  return !isAddress && words.every((word) => NAME_OF_A_PLACE.test(word));
}
function shownName(text) {
  if (isName(text)) return text;
  const parts = text.split("/");
  return parts.length > 1 ? parts.map((part) => isName(part) ? part : MASK).join("/") : MASK;
}
const HEADER_WORD = /(?:编号|编码|代码|号码|证号|卡号|账号|帐号|序号|姓名|名称|户名|性别|民族|年龄|生日|日期|时间|年份|年度|月份|住址|地址|住所|电话|手机|联系方式|关系|情况|状况|状态|类型|类别|种类|方式|原因|来源|用途|备注|说明|意见|结果|结论|标志|标识|等级|级别|程度|学历|面积|距离|金额|收入|支出|补助|补贴|贷款|费用|合计|总计|小计|人数|户数|人口|数量|次数|天数|月数|比例|占比|单位|部门|负责人|责任人|经办人|审核人|签字|照片|附件|银行|开户行|保险|医保|低保|措施|项目|批次|身份证|户口|病种|学校|年级|专业|职业|技能|信息|属性|字段|数据|列)$/;
const TOPIC_OF_A_HEADER = /家庭|人员|成员|户主|贫困|脱贫|帮扶|监测|搬迁|就业|务工|培训|教育|医疗|养老|社保|救助|资产|财产|产业|养殖|种植|牲畜|农业|合作社|住房|房屋|饮水|用水|用电|道路|耕地|林地|土地|车辆|家电|设备|燃料|厕所|网络|电视|邮箱|微信/;
function looksLikeHeader(text) {
  if (text.startsWith(MASK)) return true;
  const letters = plain(text).replace(/[(（[【][^()（）[\]【】]{0,12}[)）\]】]$/, "");
  if (letters.length === 0 || letters.length > 40 || /\d{4}/.test(letters)) return false;
  if (ADDRESS.test(letters)) return false;
  if (/^[a-z][A-Za-z0-9_.-]*$/.test(letters)) return true;
  if (/^[A-Z][a-z]+(?: [a-z]+)*$/.test(letters) || /^[A-Z_]{2,}$/.test(letters)) return true;
  return /^[\p{Script=Han}A-Za-z0-9、/_-]{2,16}$/u.test(letters) && (HEADER_WORD.test(letters) || TOPIC_OF_A_HEADER.test(letters) || /^(?:是否|有无)/.test(letters));
}
function shownHeader(text) {
  return looksLikeHeader(text) ? text : MASK;
}
const WORD_OF_A_FILE = /(?:表|册|台账|名单|清单|汇总|明细|数据|信息|情况|记录|说明|村|社区|镇|乡|县|市|区)$/;
function shownFile(name, known = () => false) {
  const parts = name.split(".");
  return parts.map((part, index) => {
    if (known(part) || isName(part)) return part;
    const isEnding = index > 0 && index === parts.length - 1 && /^[A-Za-z0-9]{1,8}$/.test(part);
    const letters = plain(part);
    const isWords = /^[a-z0-9][a-z0-9 _()-]*$/i.test(letters) && !/^[A-Z][a-z]+ ?[A-Z][a-z]+$/.test(letters);
    const isPlain = isWords || /^[\p{Script=Han}\w()-]{2,20}$/u.test(letters) && WORD_OF_A_FILE.test(letters);
    const isOpen = !holdsPersonalNumber(letters) && !DAY.test(letters) && !ADDRESS.test(letters);
    return isEnding || isPlain && isOpen ? part : MASK;
  }).join(".");
}
const NUMERALS = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u5343\u96F6\u3007\u25CB\u4E24\u534A\u51E0";
const AMOUNT = new RegExp(
  `^[${NUMERALS}\u6570\u7EA6\u8FD1\u8D85\u8DB3\u4E0D\u5927\u6982\\d.,+~\u2248<>\u2264\u2265%-][\\d.,:;+~\u2248<>\u2264\u2265%/()\\s${NUMERALS}\u4E07\u4EBF\u6570\u591A\u4F59\u7EA6\u8FD1\u5DE6\u53F3\u4E0A\u4E0B\u5143\u5757\u89D2\u5206\u6BDB\u4EBA\u53E3\u6237\u4E2A\u5C81\u5468\u5E74\u6708\u65E5\u5929\u7C73\u5E73\u65B9\u65A4\u516C\u4EA9\u91CC\u5347\u5428\u949F\u5C0F\u65F6\u53F0\u5934\u53EA\u6B21\u9879\u6298\u81F3\u5230\u6216-]*$`
);
function isPlainCell(text, mayBeDay) {
  const letters = plain(text);
  if (letters.length > 24 || holdsPersonalNumber(letters) || letters.replace(/\D/g, "").length > 12) {
    return false;
  }
  if (DAY.test(letters)) return mayBeDay;
  return AMOUNT.test(letters) || /^[a-z]{1,4}$/i.test(letters) || /^[^\p{L}\p{N}]{1,4}$/u.test(letters) || /^#[A-Z/0!?]+$/.test(letters);
}
function shapeOf(text) {
  const letters = [...plain(text)];
  const count = letters.length;
  const all = (kind) => letters.every((one) => kind.test(one));
  if (all(/\d/)) return { zh: `${count}\u4F4D\u6570\u5B57`, en: `${count} digits` };
  if (all(/\p{Script=Han}/u)) return { zh: `${count}\u4E2A\u6C49\u5B57`, en: `${count} Chinese characters` };
  const isX = /^x$/i.test(letters.at(-1) ?? "");
  return {
    zh: `${count}\u4E2A\u5B57\u7B26${isX ? "\uFF0C\u672B\u4F4D\u4E3AX" : ""}`,
    en: `${count} characters${isX ? ", the last an X" : ""}`
  };
}
function unquoted(text) {
  const { zh, en } = shapeOf(text);
  return { zh: `${MASK}\uFF08${zh}\uFF09`, en: `${MASK} (${en})` };
}
export {
  MASK,
  holdsPersonalNumber,
  isName,
  isPlainCell,
  looksLikeHeader,
  shapeOf,
  shownFile,
  shownHeader,
  shownName,
  unquoted
};
