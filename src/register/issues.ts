import { findingMaker, templates } from "../base/index.js";

/** Issues of reading a register: files, tables, headers, cells, and how rows fit together. */
export const REGISTER_ISSUES = /* @__PURE__ */ templates({
  "register/unreadable-file": {
    severity: "error",
    message: { zh: "文件 {file} 无法读取：{reason}", en: "File {file} cannot be read: {reason}" },
    remedy: {
      zh: "请按所说的原因处理：文件须存在、有权读取、没有损坏，文字的编码能够辨认",
      en: "Mend what is said: the file must be there, may be read and is whole, and its encoding can be told",
    },
  },
  "register/no-table": {
    severity: "error",
    message: {
      zh: "在 {folder} 中没有找到任何登记表",
      en: "No table of a register was found in {folder}",
    },
    remedy: {
      zh: "请放入以表名命名的 CSV 或 NDJSON 文件，例如 households.csv；台账则须有一行登记表的列名",
      en: "Put CSV or NDJSON files named after the tables there, such as households.csv; a ledger needs a row with names of columns",
    },
  },
  "register/no-dossiers": {
    severity: "error",
    message: { zh: "在 {folder} 中没有找到案卷", en: "No dossier was found in {folder}" },
    remedy: {
      zh: "请放入 dossiers.ndjson，每行一个案卷",
      en: "Put a file dossiers.ndjson there, one dossier a line",
    },
  },
  "register/unsupported-file": {
    severity: "warning",
    message: {
      zh: "文件 {file} 的格式不能读取，未读取",
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
      zh: "文件 {file} 不是登记表，未读取",
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
      zh: "请只保留一列；在此之前，两列不同的行该项视为未知",
      en: "Keep one of them; until then the value is unknown in rows where they differ",
    },
  },
  "register/repeated-key": {
    severity: "error",
    message: {
      zh: "“{column}”在本行写了不止一次",
      en: "“{column}” stands more than once in the line",
    },
    remedy: {
      zh: "请只保留一个；在此之前，各处写得不同的视为未知",
      en: "Keep one of them; until then the value is unknown where they differ",
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
  "register/no-header": {
    severity: "error",
    message: {
      zh: "{table}表的第一行像是一条记录，不是表头，整表{rows}行无法采用",
      en: "The first row of table {table} looks like a record, not like headers; none of its {rows} rows can be used",
    },
    remedy: {
      zh: "请在第一行写上列名（中文或英文）",
      en: "Write the names of the columns into the first row, Chinese or English",
    },
  },
  "register/row-shape": {
    severity: "error",
    message: {
      zh: "本行有{found}个单元格，表头有{expected}个，无法逐格对应",
      en: "The row has {found} cells, the header {expected}; nobody can tell which belongs where",
    },
    remedy: {
      zh: "请检查分隔符和引号；本行已搁置",
      en: "Check separators and quotes; the row is set aside",
    },
  },
  "register/short-rows": {
    severity: "warning",
    message: {
      zh: "自本行起有{rows}行末尾缺单元格，按空白读入",
      en: "From here on {rows} rows lack cells at their end, which were read as blank",
    },
    remedy: { zh: "如不是空白，请补上分隔符和内容", en: "If they are not blank, write them out" },
  },
  "register/joined-rows": {
    severity: "error",
    message: {
      zh: "引号把第{first}行至第{last}行并成了一行",
      en: "Quotation marks make one row of lines {first} to {last}",
    },
    remedy: {
      zh: "请删去多余的引号；单元格里的引号要写两个。这{rows}行已搁置",
      en: "Remove the marks that are too many; inside a cell write them twice. These {rows} rows are set aside",
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
  "register/month-only": {
    severity: "error",
    message: {
      zh: "“{found}”只有年月，哪一天不明",
      en: "“{found}” is a month; its day is not said",
    },
    remedy: {
      zh: "请补上日；此前该项视为未知",
      en: "Write the day as well; until then the value is unknown",
    },
  },
  "register/out-of-range": {
    severity: "error",
    message: {
      zh: "“{found}”超出该列可有的范围（{least} 至 {most}）",
      en: "“{found}” is beyond what the column can hold ({least} to {most})",
    },
    remedy: {
      zh: "请核对数值和单位；此前该项视为未知",
      en: "Check the number and its unit; until then the value is unknown",
    },
  },
  "register/share-of-one": {
    severity: "error",
    message: {
      zh: "“{found}”可能是百分数，也可能是丢了百分号的小数（1 即 100%）",
      en: "“{found}” may be a percentage, or a share of 1 that has lost its percent sign",
    },
    remedy: {
      zh: "请写成百分数，如 98 或 98%；确实不足百分之一的写上百分号。此前该项视为未知",
      en: "Write a percentage, 98 or 98%; what is indeed less than one percent takes the sign. Until then the value is unknown",
    },
  },
  "register/column-of-shares": {
    severity: "warning",
    message: {
      zh: "“{column}”整列都像丢了百分号的小数，{cells}个单元格已搁置",
      en: "All of “{column}” looks like shares of 1 that have lost their percent signs; {cells} cells are set aside",
    },
    remedy: {
      zh: "请把整列改成百分数，如 98 或 98%；此前该列视为未知",
      en: "Write the column in percent, 98 or 98%; until then it is unknown",
    },
  },
  "register/lost-digits": {
    severity: "error",
    message: {
      zh: "“{found}”是被电子表格改成数的编号，末几位已经丢失",
      en: "“{found}” is an id that a spreadsheet made a number of; its last digits are lost",
    },
    remedy: {
      zh: "请从原件重新抄录，并把该列设为文本格式；此前该项视为未知",
      en: "Take it from the original again, into a column of text; until then the value is unknown",
    },
  },
  "register/formula-error": {
    severity: "error",
    message: {
      zh: "“{found}”是电子表格公式的错误值",
      en: "“{found}” is the error of a spreadsheet formula",
    },
    remedy: {
      zh: "请查出公式没有找到什么，填写实际的值；此前该项视为未知",
      en: "Find out what the formula did not find and fill in the value; until then it is unknown",
    },
  },
  "register/word-for-none": {
    severity: "error",
    message: {
      zh: "“{found}”表示没有或不知道，不是“{column}”",
      en: "“{found}” stands for none or not known; it is no “{column}”",
    },
    remedy: {
      zh: "请填写实际的值，没有的留空；此前该项视为未知",
      en: "Fill in the value, or leave the cell blank where there is none; until then it is unknown",
    },
  },
  "register/unknown-household": {
    severity: "error",
    message: { zh: "农户表中没有 {household}", en: "Table households has no {household}" },
    remedy: {
      zh: "请补登该户或改正户编号{nearest}。此前该户大部分情况未知",
      en: "Register the household or correct the id{nearest}. Until then little is known of it",
    },
  },
  "register/unknown-division": {
    severity: "warning",
    message: {
      zh: "{table}表中没有 {division}，{record} 却写在它名下",
      en: "Table {table} has no {division}, in which {record} is said to lie",
    },
    remedy: {
      zh: "请补登或改正编号{nearest}。此前它不计入任何一处",
      en: "Register it or correct the id{nearest}. Until then it counts in no place",
    },
  },
  "register/more-alike": {
    severity: "warning",
    message: {
      zh: "{code} 还有{count}处，只逐一列出前{told}处",
      en: "{code} was found {count} times more; only the first {told} are listed",
    },
    remedy: {
      zh: "多半有同一个原因；改正后重新读取",
      en: "They most likely have one cause; mend it and read again",
    },
  },
  "register/shared-resident-id": {
    severity: "warning",
    message: {
      zh: "{household} 有成员的身份证号与 {other} 的成员相同",
      en: "A member of {household} has the resident id of a member of {other}",
    },
    remedy: { zh: "请核实是谁的证件", en: "Find out whose it is" },
  },
  "register/household-split": {
    severity: "note",
    message: {
      zh: "{household} 由 {other} 分户而来：{count}人自{on}起转入",
      en: "{household} came out of {other}: {count} people from {on} on",
    },
    remedy: {
      zh: "请核对两户的户状态、登记人口和收入是否各自登记",
      en: "See that both have their own status, declared people and income",
    },
  },
  "register/household-merged": {
    severity: "note",
    message: {
      zh: "{household} 并入 {other}：{count}人自{on}起转入，原户已无在册成员",
      en: "{household} went into {other}: {count} people from {on} on, and nobody is left in it",
    },
    remedy: {
      zh: "请核对并入户的登记人口和收入是否含转入的人",
      en: "See that the declared people and the income of the other hold those who came",
    },
  },
  "register/household-renumbered": {
    severity: "note",
    message: {
      zh: "{household} 的成员自{on}起整户由 {other} 转来（{count}人），像是换了户编号",
      en: "{household} has all the people of {other} from {on} on ({count}): the household seems to have a new id",
    },
    remedy: {
      zh: "请核对是否为同一户；跨年比较时两个编号指同一户",
      en: "See whether it is one household; from year to year both ids then mean the same",
    },
  },
  "register/household-empty": {
    severity: "warning",
    message: {
      zh: "{household} 登记的成员都已迁出或死亡，户状态却不是销户",
      en: "Everybody recorded in {household} has left or died, and its status is not cancelled",
    },
    remedy: {
      zh: "请办理销户，或补登仍在册的成员",
      en: "Cancel it, or record who is still there",
    },
  },
  "register/unknown-area-code": {
    severity: "note",
    message: {
      zh: "前六位 {code} 从来不是县或地州的行政区划代码：共{count}条，首条是 {record}",
      en: "The first six digits {code} never were the code of a county or prefecture: {count} records, {record} first",
    },
    remedy: {
      zh: "请对照身份证或区划代码表核对；记录照用，不受影响",
      en: "Hold it against the identity card or the list of divisions; the records are used all the same",
    },
  },
  "register/undated-move": {
    severity: "note",
    kind: "unknown",
    message: {
      zh: "{household} 有成员的身份证号与 {other} 的成员相同；迁出或加入的日期不明，不能断定是否同时属于两户",
      en: "A member of {household} has the resident id of a member of {other}; for want of the day of leaving or joining nobody can tell whether they belonged to both at one time",
    },
    remedy: {
      zh: "请补填离开日期和加入日期",
      en: "Fill in the days of leaving and joining",
    },
  },
});

/** Makes the findings about records. */
export const issue = /* @__PURE__ */ findingMaker(REGISTER_ISSUES, { ofRecords: true });
