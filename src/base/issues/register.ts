import { templates } from "./template.js";

/** Issues of reading a register: files, tables, headers, cells, and how rows fit together. */
export const REGISTER_ISSUES = /* @__PURE__ */ templates({
  "register/unreadable-file": {
    severity: "error",
    message: { zh: "文件{file}无法读取：{reason}", en: "File {file} cannot be read: {reason}" },
    remedy: {
      zh: "请检查文件是否存在、是否为 UTF-8 编码",
      en: "Check that the file exists and is UTF-8 text",
    },
  },
  "register/no-table": {
    severity: "error",
    message: {
      zh: "在{folder}中没有找到任何登记表",
      en: "No table of a register was found in {folder}",
    },
    remedy: {
      zh: "请放入以表名命名的 CSV 或 NDJSON 文件，例如 households.csv",
      en: "Put CSV or NDJSON files named after the tables there, such as households.csv",
    },
  },
  "register/no-dossiers": {
    severity: "error",
    message: { zh: "在{folder}中没有找到案卷", en: "No dossier was found in {folder}" },
    remedy: {
      zh: "请放入 dossiers.ndjson，每行一个案卷",
      en: "Put a file dossiers.ndjson there, one case a line",
    },
  },
  "register/unsupported-file": {
    severity: "warning",
    message: {
      zh: "文件{file}的格式不能读取，未读取",
      en: "File {file} is of a form that is not read",
    },
    remedy: { zh: "请另存为 UTF-8 的 CSV", en: "Save it as CSV in UTF-8" },
  },
  "register/repeated-header": {
    severity: "warning",
    message: { zh: "本行是重复的表头", en: "The row is the header once more" },
    remedy: { zh: "请删去；本行已搁置", en: "Remove it; the row is set aside" },
  },
  "register/unknown-table": {
    severity: "warning",
    message: {
      zh: "文件{file}不是登记表，未读取",
      en: "File {file} is not named after a table and was not read",
    },
    remedy: { zh: "可用的表名：{tables}{nearest}", en: "Tables are: {tables}{nearest}" },
  },
  "register/unknown-column": {
    severity: "warning",
    message: {
      zh: "{table}表没有“{column}”这一列，未读取",
      en: "Table {table} has no column “{column}”; it was not read",
    },
    remedy: {
      zh: "请改用本表的列名（中文或英文）{nearest}",
      en: "Use one of the table's headers, Chinese or English{nearest}",
    },
  },
  "register/repeated-column": {
    severity: "error",
    message: { zh: "列“{column}”出现了不止一次", en: "Column “{column}” stands more than once" },
    remedy: {
      zh: "请只保留一列；在此之前两列都不采用",
      en: "Keep one of them; until then neither is used",
    },
  },
  "register/missing-key-column": {
    severity: "error",
    message: {
      zh: "{table}表缺少关键列“{column}”，整表无法采用",
      en: "Table {table} lacks its key column “{column}”; no row can be used",
    },
    remedy: { zh: "请补上该列", en: "Add the column" },
  },
  "register/row-shape": {
    severity: "error",
    message: {
      zh: "本行有{found}个单元格，表头有{expected}个",
      en: "The row has {found} cells, the header {expected}",
    },
    remedy: {
      zh: "请检查分隔符和引号；本行已搁置",
      en: "Check separators and quotes; the row is set aside",
    },
  },
  "register/row-json": {
    severity: "error",
    message: { zh: "本行不是 JSON 对象：{reason}", en: "The line is not a JSON object: {reason}" },
    remedy: {
      zh: "每行应为一个 JSON 对象；本行已搁置",
      en: "Write one JSON object a line; the line is set aside",
    },
  },
  "register/row-without-key": {
    severity: "error",
    message: {
      zh: "本行的关键列“{column}”为空或无法辨认，不能归户",
      en: "The key “{column}” of the row is empty or unreadable; the row belongs to nobody",
    },
    remedy: {
      zh: "请填写后重新读取；本行已搁置",
      en: "Fill it in and read again; the row is set aside",
    },
  },
  "register/unreadable-cell": {
    severity: "error",
    message: {
      zh: "“{found}”无法辨认，应为{expected}",
      en: "“{found}” cannot be read; expected {expected}",
    },
    remedy: {
      zh: "请按要求改正；此前该项视为未知",
      en: "Correct the cell; until then the value is unknown",
    },
  },
  "register/conflicting-records": {
    severity: "error",
    message: {
      zh: "{table}表中{record}的“{column}”有互相矛盾的记录",
      en: "Records of {record} in {table} disagree about “{column}”",
    },
    remedy: {
      zh: "请核实后只保留一条；此前该项视为未知",
      en: "Find out which is right and keep it; until then the value is unknown",
    },
  },
  "register/repeated-record": {
    severity: "warning",
    message: { zh: "{table}表中{record}重复登记", en: "{record} stands more than once in {table}" },
    remedy: { zh: "请删去重复的行", en: "Remove the repetition" },
  },
  "register/unknown-household": {
    severity: "error",
    message: { zh: "农户表中没有{household}", en: "Table households has no {household}" },
    remedy: {
      zh: "请补登该户或改正户编号{nearest}。此前该户大部分情况未知",
      en: "Register the household or correct the id{nearest}. Until then little is known of it",
    },
  },
  "register/unknown-division": {
    severity: "warning",
    message: {
      zh: "{table}表中没有{division}，{record}却写在它名下",
      en: "Table {table} has no {division}, in which {record} is said to lie",
    },
    remedy: {
      zh: "请补登或改正编号{nearest}。此前它不计入任何一处",
      en: "Register it or correct the id{nearest}. Until then it counts in no place",
    },
  },
  "register/incomplete-members": {
    severity: "warning",
    message: {
      zh: "{household}登记人口{declared}人，成员记录{found}条",
      en: "{household} declares {declared} people and has {found} member records",
    },
    remedy: {
      zh: "请补齐成员记录或改正登记人口",
      en: "Complete the member records or correct the declared number",
    },
  },
  "register/undeclared-members": {
    severity: "warning",
    message: {
      zh: "{household}未登记人口数，无法确认成员是否齐全",
      en: "{household} declares no number of people, so its members cannot be known to be complete",
    },
    remedy: { zh: "请填写登记人口", en: "Fill in the declared number" },
  },
  "register/shared-resident-id": {
    severity: "warning",
    message: {
      zh: "{household}有成员的身份证号与{other}的成员相同",
      en: "A member of {household} has the resident id of a member of {other}",
    },
    remedy: { zh: "请核实是谁的证件", en: "Find out whose it is" },
  },
  "register/undated-move": {
    severity: "note",
    message: {
      zh: "{household}有成员的身份证号与{other}的成员相同；迁出或加入的日期不明，不能断定是否同时属于两户",
      en: "A member of {household} has the resident id of a member of {other}; for want of the day of leaving or joining nobody can tell whether they belonged to both at one time",
    },
    remedy: {
      zh: "请补填离开日期和加入日期",
      en: "Fill in the days of leaving and joining",
    },
  },
  "register/invalid-input": {
    severity: "error",
    message: {
      zh: "输入不符合要求：{reason}",
      en: "The input does not have the right form: {reason}",
    },
    remedy: { zh: "请按 JSON Schema 改正", en: "Correct it after the JSON Schema" },
  },
});
