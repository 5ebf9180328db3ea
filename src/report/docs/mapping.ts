import { expectCall, type Finding, FLAG, LIST, listOf, MASK, words } from "../../base/index.js";
import { type ShownCell, TABLES } from "../../register/index.js";
import { column, type Doc, name, number, type Section, section, strong, table } from "../doc.js";
import { ISSUE } from "../shapes.js";
import { issuesSection } from "./issues.js";

const COLUMNS = [
  number(words("行", "Row")),
  column(words("台账的列", "Header")),
  column(words("单元格", "Cell")),
  column(words("登记表的列", "Column")),
  column(words("读作", "Read as")),
];

const SET_ASIDE = words("搁置", "set aside");
const BLANK = words("未填", "blank");

/**
 * The cells of the first rows of ledgers with what each is read as, table by table.
 *
 * @param cells - as `tryMapping` of `tuopin/io` gives them.
 * @param issues - what was found on the way to them.
 * @param isOpen - whether personal cells are shown.
 * @throws TypeError when an argument is not what it has to be.
 */
export function mappingDoc(
  cells: readonly ShownCell[],
  issues: readonly Finding[],
  isOpen = false,
): Doc {
  expectCall("mappingDoc", {
    cells: [cells, LIST],
    issues: [issues, listOf(ISSUE)],
    isOpen: [isOpen, FLAG],
  });
  const groups = new Map<string, ShownCell[]>();
  for (const one of cells) {
    const key = JSON.stringify([one.file, one.sheet, one.table]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return {
    title: words(
      "台账读作什么（每张表前十行）",
      "What ledgers are read as (ten rows of each table)",
    ),
    blocks: [
      ...[...groups.values()].map((group) => tableOf(group, isOpen)),
      ...issuesSection("读入时发现的问题", "Found while reading", issues),
    ],
  };
}

function tableOf(cells: readonly ShownCell[], isOpen: boolean): Section {
  const { file, sheet, table: of } = cells[0] as ShownCell;
  const { label } = TABLES[of];
  const where = sheet === undefined ? file : `${file} ${sheet}`;
  const shown = (one: ShownCell, text: string) =>
    text === "" || isOpen || !one.isPersonal ? text : MASK;
  return section(
    words(`${where} → ${label.zh}`, `${where} → ${label.en}`),
    table(
      COLUMNS,
      cells.map((one) => [
        String(one.row),
        one.header,
        shown(one, one.found),
        [name(one.column), " ", one.label],
        one.isSetAside ? strong(SET_ASIDE) : one.value === null ? BLANK : shown(one, one.value),
      ]),
    ),
  );
}
