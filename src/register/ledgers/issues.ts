import { findingMaker, templates } from "../../base/index.js";

/** What is said of ledgers before their rows are read: files, sheets, headers and totals. */
export const LEDGER_ISSUES = /* @__PURE__ */ templates({
  "register/no-header-row": {
    severity: "error",
    message: {
      zh: "没有找到表头：{rows}行里没有一行是登记表的列名",
      en: "No header was found: none of the {rows} rows names columns of the register",
    },
    remedy: {
      zh: "请写上列名，如 户编号、姓名、工资性收入；此前整张表不采用",
      en: "Write the names of columns above them, Chinese or English; until then nothing of it is used",
    },
  },
  "register/no-list": {
    severity: "warning",
    message: {
      zh: "这是一篇文字，不是表，{rows}行都未读取",
      en: "It is a text of sentences and no table; none of its {rows} lines was read",
    },
    remedy: {
      zh: "其中如有名单，请另写成有列名的表；核对总结里的数字用 tuopin figures",
      en: "Write a list that it holds as a table with names of columns; “tuopin figures” checks the figures of a summary",
    },
  },
  "register/invalid-mapping": {
    severity: "error",
    message: {
      zh: "对应表不符合要求：{reason}",
      en: "The mapping does not have the right form: {reason}",
    },
    remedy: {
      zh: "请改正；tuopin map suggest 写出对应表，tuopin schema mapping 写出格式",
      en: "Correct it; “tuopin map suggest” writes one, “tuopin schema mapping” its form",
    },
  },
  "register/not-records": {
    severity: "note",
    message: {
      zh: "标题、重复的表头和备注{others}行、合计{totals}行不是记录",
      en: "{others} rows of titles, notes and headers again, and {totals} rows of totals, are no records",
    },
    remedy: { zh: "请核对", en: "Check that this is so" },
  },
  "register/same-as-above": {
    severity: "note",
    message: {
      zh: "{count}个“同上”按上一行的内容读取",
      en: "{count} cells that say “same as above” were read as what stands above them",
    },
    remedy: { zh: "请核对", en: "Check that this is so" },
  },
  "register/keyed-by-head": {
    severity: "note",
    message: {
      zh: "没有户编号，以户主身份证号作户编号",
      en: "There are no ids of households: the resident id of the head is taken for that of the household",
    },
    remedy: {
      zh: "有户编号的请补上；各表的户主身份证号须一致",
      en: "Add ids of households where there are some; the head must have one id in all lists",
    },
  },
  "register/joined-by-head": {
    severity: "note",
    message: {
      zh: "没有户编号，按户主身份证号在其他表里找到所属的户；找不到的行不采用",
      en: "There are no ids of households: rows belong to the household whose head another list has by that resident id; rows of others are not used",
    },
    remedy: { zh: "请补上户编号", en: "Add the ids of households" },
  },
  "register/conclusions": {
    severity: "note",
    message: {
      zh: "这些列是系统或名单的结论，不当作登记内容，能对照的与判定对照：{columns}",
      en: "These columns hold conclusions of a system or a list, which are no records; where they can be, they are set beside the verdicts: {columns}",
    },
    remedy: {
      zh: "请登记结论所依据的内容，如鉴定等级、供水方式",
      en: "Record what the conclusions rest on, such as the grade of the house or the supply of water",
    },
  },
  "register/without-column": {
    severity: "note",
    message: {
      zh: "登记表没有这些列，未读取：{columns}",
      en: "The register has no such columns; they were not read: {columns}",
    },
    remedy: { zh: "不需要处理", en: "Nothing is to be done" },
  },
  "register/unread-column": {
    severity: "warning",
    message: {
      zh: "登记表没有“{column}”这一列，未读取",
      en: "The register has no column “{column}”; it was not read",
    },
    remedy: {
      zh: "如有对应的列，请改用登记表的列名{nearest}",
      en: "Where there is such a column, use its header{nearest}",
    },
  },
  "register/divided-column": {
    severity: "warning",
    message: {
      zh: "“{column}”分成了几列（{columns}），没有小计一列，{rows}行的各列之和没有总收入可以印证，未读取",
      en: "“{column}” is divided ({columns}) and has no column of its whole; no total bears out the sum of {rows} rows, which were not read",
    },
    remedy: {
      zh: "请在“{column}”下加一列“小计”",
      en: "Add a column “小计” (whole) under “{column}”",
    },
  },
  "register/added-up": {
    severity: "note",
    message: {
      zh: "“{column}”由{columns}相加，与各行的总收入相符",
      en: "“{column}” is the sum of {columns}, which the total of each row bears out",
    },
    remedy: { zh: "请核对", en: "Check that this is so" },
  },
  "register/open-header": {
    severity: "warning",
    message: {
      zh: "“{column}”是建档的日期还是识别为监测对象的日期，从表上看不出，未读取",
      en: "Nothing in the table says whether “{column}” is the day of registration or the day from which the household is monitored; it was not read",
    },
    remedy: {
      zh: "请把列名改为“建档日期”或“识别日期”",
      en: "Call the column “建档日期” (registered on) or “识别日期” (identified on)",
    },
  },
  "register/two-units": {
    severity: "error",
    message: {
      zh: "“{column}”以什么为单位说不清：列名、表上方、表下方或表名中注明的单位不一致，整列未读取",
      en: "Nobody can say in what “{column}” is counted: its header, the lines above and below the table or its name say different units; the column was not read",
    },
    remedy: {
      zh: "请在列名后用括号注明这一列的单位，并删去表上下不同的单位",
      en: "Write the unit in brackets behind the header, and take away what says another above or below",
    },
  },
  "register/year-said": {
    severity: "note",
    message: {
      zh: "没有年度一列，按标题、工作表名或文件名记为{year}年",
      en: "There is no column for the year; the title or the name of sheet or file says {year}",
    },
    remedy: {
      zh: "如不是这一年，请加上年度一列",
      en: "Add a column for the year where that is wrong",
    },
  },
  "register/total-differs": {
    severity: "warning",
    message: {
      zh: "合计写的是{said}，以上{rows}行相加是{sum}",
      en: "The total says {said}; the {rows} rows above it come to {sum}",
    },
    remedy: {
      zh: "请查明是合计有误，还是缺行、多行",
      en: "Find out whether the total is wrong or a row is missing or too many",
    },
  },
  "register/numbers-restart": {
    severity: "warning",
    message: {
      zh: "“{sheet}”的户编号与另一张表重新从头编起，已在前面加上表名",
      en: "The household numbers of “{sheet}” begin anew as those of another sheet do; the sheet now stands before them",
    },
    remedy: {
      zh: "请使用全国统一的户编号",
      en: "Use the household ids of the national system",
    },
  },
  "register/hidden-rows": {
    severity: "note",
    message: {
      zh: "有{rows}行是隐藏的，已照常读入",
      en: "{rows} rows are hidden; they were read like others",
    },
    remedy: { zh: "请核对是否应当读入", en: "Check whether they are meant to be" },
  },
  "register/full-sheet": {
    severity: "warning",
    message: {
      zh: "工作表正好有{rows}行，是旧格式的上限，可能有行被截去",
      en: "The sheet has exactly {rows} rows, the most that the older format holds; rows may have been cut off",
    },
    remedy: {
      zh: "请从来源另存为 xlsx，再读一次",
      en: "Save it as xlsx where it comes from and read it again",
    },
  },
  "register/hidden-sheet": {
    severity: "note",
    message: {
      zh: "工作表“{sheet}”是隐藏的，未读取",
      en: "The sheet “{sheet}” is hidden and was not read",
    },
    remedy: { zh: "要读取请用 --sheet 指明", en: "Name it with --sheet to have it read" },
  },
  "register/view": {
    severity: "note",
    message: {
      zh: "视图“{sheet}”由别的表得出，未读取",
      en: "The view “{sheet}” is made of other tables and was not read",
    },
    remedy: { zh: "要读取请用 --sheet 指明", en: "Name it with --sheet to have it read" },
  },
  "register/unreadable-sheet": {
    severity: "error",
    message: {
      zh: "表“{sheet}”无法读取：{reason}",
      en: "The table “{sheet}” cannot be read: {reason}",
    },
    remedy: {
      zh: "请按所说的原因处理；其他的表已照常读取",
      en: "Mend what is said; the other tables were read",
    },
  },
  "register/store-unfinished": {
    severity: "error",
    message: {
      zh: "导入没有完成，或不是本版本写出的",
      en: "Its import was not finished, or another version wrote it",
    },
    remedy: { zh: "请再次运行 tuopin import", en: "Run “tuopin import” again" },
  },
  "register/store-changed": {
    severity: "error",
    message: {
      zh: "与写入时的指纹不符：写入后被改动或损坏",
      en: "It is not what its fingerprint says: it was changed or damaged after it was written",
    },
    remedy: { zh: "请从台账重新导入", en: "Import the ledgers again" },
  },
  "register/of-people": {
    severity: "note",
    message: {
      zh: "这些列说的是人，名单一行一户，未读取：{columns}",
      en: "These columns tell of people, in a list of one row a household; they were not read: {columns}",
    },
    remedy: {
      zh: "请给出一行一人的名单",
      en: "Give a list of one row a person",
    },
  },
  "register/unnamed-form": {
    severity: "error",
    message: {
      zh: "一户一表的表格，没有写户编号，不知道是哪一户的，未读取",
      en: "A form of one household without a household id: nobody can tell whose it is, and it was not read",
    },
    remedy: {
      zh: "请在“户编号”一格旁边填上户编号",
      en: "Write the household id beside the words “户编号” or “Household id”",
    },
  },
  "register/store-undeclared": {
    severity: "error",
    message: {
      zh: "登记库中有自有的列，这次给出的规则没有声明：{columns}",
      en: "It holds columns of your own that the rules given do not declare: {columns}",
    },
    remedy: {
      zh: "请用 --rules 给出导入时的规则文件夹",
      en: "Give the folder of rules by --rules, as when it was imported",
    },
  },
  "register/store-without": {
    severity: "error",
    message: {
      zh: "导入时没有这些自有的列，规则后来才声明：{columns}",
      en: "It was imported without columns of your own that the rules declare: {columns}",
    },
    remedy: {
      zh: "请带上 --rules 从台账重新导入",
      en: "Import the ledgers again, with --rules",
    },
  },
  "register/store-beside": {
    severity: "error",
    message: {
      zh: "导入的登记库不能与其他台账一起读取",
      en: "A store cannot be read together with other ledgers",
    },
    remedy: {
      zh: "请只写登记库，或把全部台账一起导入",
      en: "Name the store alone, or import all the ledgers together",
    },
  },
  "register/no-store": {
    severity: "error",
    message: { zh: "不是导入的登记库", en: "It is no store" },
    remedy: {
      zh: "请写 tuopin import --out 所指的文件夹",
      en: "Name the folder that “tuopin import --out” wrote",
    },
  },
  "register/not-in-store": {
    severity: "error",
    message: { zh: "登记库里没有这一户", en: "The store has no such household" },
    remedy: { zh: "请核对户编号", en: "Check the id of the household" },
  },
});

export const ledgerIssue = /* @__PURE__ */ findingMaker(LEDGER_ISSUES, { ofRecords: true });
