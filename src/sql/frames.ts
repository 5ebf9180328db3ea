import type { PlainDate } from "../base/index.js";
import { STILL_ON_FILE, type TableName } from "../register/index.js";
import { originOf, POSITION, reasonColumn, storeTable } from "../store/index.js";
import { cellNamed, cellsRead, denialSql, denialsOf, gapSql } from "./denials.js";
import type { Dialect } from "./dialect.js";
import type { SubjectTables, Tie } from "./subject.js";
import type { CellTerm } from "./term.js";

/** A common table expression: what it is called, what it is in a line, and its text. */
export interface Step {
  readonly name: string;
  readonly about: string;
  readonly text: string;
}

export interface Frames {
  readonly steps: readonly Step[];
  /** The expression that holds the records of a frame, "" for the subject's own. */
  readonly baseOf: ReadonlyMap<string, string>;
  readonly columnOf: (cell: CellTerm) => string;
  /** The tables of the store that are read. */
  readonly tables: readonly string[];
  /** What columns of the records and the steps that hold them are called. */
  readonly names: readonly string[];
}

const nameOf = (cell: string) => cell.replace(".", "_").replaceAll("-", "_");
const tableOf = (cell: string) => cell.split(".")[0] as TableName;
const columnIn = (cell: string) => cell.split(".")[1] as string;

/** The column that decides whether a cell is denied: a derived one goes with what it is made of. */
const deniedBy = (cell: string) => (cell.includes("__") ? originOf(cell) : cell);

/**
 * The records that a plan reads: what is written in them, and of it what no other cell denies. Cells of
 * columns that nothing reads are not looked at.
 */
export function framesOf(
  cells: readonly FrameCell[],
  lists: ReadonlySet<TableName>,
  subject: SubjectTables,
  asOf: PlainDate,
  dialect: Dialect,
): Frames {
  const { quoted } = dialect;
  const steps: Step[] = [];
  const baseOf = new Map<string, string>();
  const denied = new Set<string>();
  const between = [...lists].flatMap((list) => subject.through?.[list]?.[0] ?? []);
  const tables = new Set<TableName>([subject.own, ...lists, ...between]);
  const frames = ["", ...lists] as const;
  for (const frame of frames) {
    const table = frame === "" ? subject.own : frame;
    const its = cells.filter(({ home }) => (home[0] ?? "") === frame);
    const base = frame === "" ? subject.own : frame === subject.own ? `${frame} of list` : frame;
    const made = frameSteps({ table, frame, base: nameOf(base), its, subject, asOf, dialect });
    steps.push(...made.steps);
    for (const cell of made.denied) denied.add(cell);
    for (const one of made.tables) tables.add(one);
    baseOf.set(frame, made.base);
  }
  return {
    steps,
    baseOf,
    names: [
      ...[subject.key, "village", POSITION],
      ...cells.map(({ table, column }) => nameOf(`${table}.${column}`)),
      ...steps.map(({ name }) => name),
    ],
    tables: [...tables].map((table) => storeTable(table).name).sort(),
    columnOf({ table, column, as }) {
      const cell = `${table}.${column}`;
      if (column === POSITION) return quoted(POSITION);
      const name = nameOf(cell);
      if (as === "reason") return quoted(reasonColumn(name));
      return quoted(as === "written" && denied.has(deniedBy(cell)) ? `${name}__written` : name);
    },
  };
}

/** A cell, and the list in whose rows it is read, where it is read in one. */
export type FrameCell = CellTerm & { readonly home: readonly TableName[] };

interface FrameOf {
  readonly table: TableName;
  readonly frame: string;
  readonly base: string;
  readonly its: readonly CellTerm[];
  readonly subject: SubjectTables;
  readonly asOf: PlainDate;
  readonly dialect: Dialect;
}

function frameSteps({ table, frame, base, its, subject, asOf, dialect }: FrameOf) {
  const { quoted } = dialect;
  const cellOf = ({ table: of, column }: CellTerm) => `${of}.${column}`;
  const seen = new Set(its.filter(({ as }) => as === "seen").map((one) => deniedBy(cellOf(one))));
  const denials = denialsOf(table, (cell) => seen.has(cell));
  const byHead =
    table === "members" &&
    ["relation", "birthDate", "sex"].some((one) => seen.has(`members.${one}`));
  const raw = new Set([
    ...its.filter(({ as, column }) => as !== "reason" && column !== POSITION).map(cellOf),
    ...denials.flatMap(({ denial, cells }) => cellsRead(denial, cells, cellNamed(table))),
    ...(byHead ? ["relation", "birthDate", "sex", "presence"].map((one) => `members.${one}`) : []),
  ]);
  const reasons = new Set(its.filter(({ as }) => as === "reason").map(cellOf));
  const isDenying = denials.length > 0 || byHead;
  const tables = [...raw, ...reasons].map(tableOf);
  const written = isDenying ? `${base}_written` : `${base}_seen`;
  const steps: Step[] = [];
  steps.push({
    name: written,
    about: `What is written in ${[table, ...(frame === "" ? subject.singles : [])].filter((one) => one === table || [...raw, ...reasons].some((cell) => tableOf(cell) === one)).join(", ")}`,
    text: sourceSql(frame, table, raw, reasons, subject, dialect),
  });
  if (!isDenying) return { steps, base: written, tables, denied: [] as string[] };

  const say = (cell: string) => quoted(nameOf(cell));
  const flags = new Map<string, string[]>();
  const flag = (cell: string, id: string) => flags.set(cell, [...(flags.get(cell) ?? []), id]);
  const conditions = denials.map(({ denial, cells }) => {
    const id = quoted(denial.id);
    for (const cell of cells) flag(cell, id);
    const condition = denialSql(denial, cells, { say, cellOf: cellNamed(table) }, asOf, dialect);
    return `    -- ${denial.message.zh} · ${denial.message.en}\n    (${condition}) AS ${id}`;
  });
  let from = `${quoted(written)} AS r`;
  if (byHead) {
    steps.push(...besideHead(written, dialect));
    from += `\n  LEFT JOIN ${quoted("members_denied_by_head")} AS b ON b.household = r.household AND b.${quoted(POSITION)} = r.${quoted(POSITION)}`;
    conditions.push(
      `    b.gap AS ${quoted("relation-gap")}`,
      `    b.same_sex AS ${quoted("spouse-sex")}`,
      `    b.relation AS ${quoted("relation-beside-head")}`,
    );
    flag("members.birthDate", quoted("relation-gap"));
    flag("members.sex", quoted("spouse-sex"));
    flag("members.relation", quoted("relation-beside-head"));
  }
  steps.push({
    name: `${base}_denied`,
    about: "Which cells deny each other",
    text: `  SELECT r.*,\n${conditions.join(",\n")}\n  FROM ${from}`,
  });
  const keys = [subject.key, ...(frame === "" ? [] : [POSITION])].map(
    (one) => `    ${quoted(one)}`,
  );
  const columns = new Set<string>();
  for (const one of its) {
    const cell = cellOf(one);
    if (one.column === POSITION) continue;
    const name = say(cell);
    const by = flags.get(deniedBy(cell));
    if (one.as === "reason") columns.add(`    ${quoted(reasonColumn(nameOf(cell)))}`);
    else if (by === undefined) columns.add(`    ${name}`);
    else if (one.as === "written")
      columns.add(`    ${name} AS ${quoted(`${nameOf(cell)}__written`)}`);
    else columns.add(`    CASE WHEN ${by.join(" OR ")} THEN NULL ELSE ${name} END AS ${name}`);
  }
  if (frame === "") columns.add(`    ${quoted("village")}`);
  steps.push({
    name: `${base}_seen`,
    about: "What is written and nothing denies",
    text: `  SELECT\n${[...keys, ...columns].join(",\n")}\n  FROM ${quoted(`${base}_denied`)}`,
  });
  return { steps, base: `${base}_seen`, tables, denied: [...flags.keys()] };
}

/** The table of a frame with the columns that are read, each named after its table. */
function sourceSql(
  frame: string,
  table: TableName,
  raw: ReadonlySet<string>,
  reasons: ReadonlySet<string>,
  subject: SubjectTables,
  { quoted }: Dialect,
): string {
  const file = (one: TableName) => quoted(storeTable(one).name);
  const alias = (one: TableName) => (one === table ? "t" : quoted(nameOf(one)));
  const from = (cell: string, column = columnIn(cell)) =>
    `${alias(tableOf(cell))}.${quoted(column)}`;
  const columns = [
    ...[...raw].map((cell) => `    ${from(cell)} AS ${quoted(nameOf(cell))}`),
    ...[...reasons].map(
      (cell) =>
        `    ${from(cell, reasonColumn(columnIn(cell)))} AS ${quoted(reasonColumn(nameOf(cell)))}`,
    ),
  ];
  const position = quoted(POSITION);
  const isHousehold = subject.own === "households";
  if (frame === "") {
    const used = subject.singles.filter((one) =>
      [...raw, ...reasons].some((cell) => tableOf(cell) === one),
    );
    const keys = isHousehold
      ? ["    t.id AS household", "    t.village AS village"]
      : [
          `    t.${position} AS record`,
          subject.own === "villages"
            ? "    t.id AS village"
            : "    CAST(NULL AS VARCHAR(1)) AS village",
        ];
    const joins = used.map(
      (one) => `\n  LEFT JOIN ${file(one)} AS ${alias(one)} ON ${alias(one)}.household = t.id`,
    );
    return `  SELECT\n${[...keys, ...columns].join(",\n")}\n  FROM ${file(table)} AS t${joins.join("")}`;
  }
  if (isHousehold) {
    const keys = ["    t.household AS household", `    t.${position} AS ${position}`];
    return `  SELECT\n${[...keys, ...columns].join(",\n")}\n  FROM ${file(table)} AS t`;
  }
  const keys = [`    o.${position} AS record`, `    t.${position} AS ${position}`];
  const [between, [of, key]] = subject.through?.[table] ?? [undefined, ["", ""]];
  const joined =
    between === undefined
      ? `JOIN ${file(subject.own)} AS o ON ${tiesSql(subject.tied[table], "t", quoted)}`
      : `JOIN ${file(between)} AS b ON t.${quoted(of)} = b.${quoted(key)}\n  JOIN ${file(subject.own)} AS o ON ${tiesSql(subject.tied[between], "b", quoted)}`;
  return `  SELECT\n${[...keys, ...columns].join(",\n")}\n  FROM ${file(table)} AS t\n  ${joined}`;
}

/** That a row of a list belongs to a record: the same is said in both, or in both nothing. */
function tiesSql(ties: readonly Tie[] = [], list: string, quoted: Dialect["quoted"]): string {
  return ties
    .map(([column, own]) => {
      const blank = `${list}.${quoted(reasonColumn(column))} = 'blank' AND o.${quoted(reasonColumn(own))} = 'blank'`;
      return `(${list}.${quoted(column)} = o.${quoted(own)} OR ${blank})`;
    })
    .join(" AND ");
}

/** Relations that the births or the sexes of the head, still on file, and of a member do not allow. */
function besideHead(written: string, dialect: Dialect): Step[] {
  const { quoted } = dialect;
  const m = (column: string) => `m.${quoted(`members_${column}`)}`;
  const h = (column: string) => `h.${quoted(`members_${column}`)}`;
  const position = quoted(POSITION);
  const presences = STILL_ON_FILE.map((one) => `'${one}'`).join(", ");
  const here = (presence: string) => `${presence} IN (${presences})`;
  return [
    {
      name: "members_beside_head",
      about: "What cannot be, by the births and sexes of the head and of a member",
      text: `  SELECT m.household, m.${position} AS member, h.${position} AS head,
    (${gapSql(h("birthDate"), m("birthDate"), m("relation"), dialect)}) AS gap,
    (${m("relation")} = 'spouse' AND ${m("sex")} = ${h("sex")}) AS same_sex
  FROM ${quoted(written)} AS m
  JOIN ${quoted(written)} AS h ON h.household = m.household
  WHERE ${h("relation")} = 'head' AND ${here(h("presence"))} AND ${m("relation")} <> 'head' AND ${here(m("presence"))}`,
    },
    {
      name: "members_denied_by_head",
      about: "Which of their cells take part",
      text: `  SELECT household, ${position},
    bool_or(gap) AS gap, bool_or(same_sex) AS same_sex, bool_or(relation) AS relation
  FROM (
    SELECT household, member AS ${position}, gap, same_sex, TRUE AS relation
    FROM ${quoted("members_beside_head")} WHERE gap OR same_sex
    UNION ALL
    SELECT household, head AS ${position}, gap, same_sex, FALSE AS relation
    FROM ${quoted("members_beside_head")} WHERE gap OR same_sex
  ) AS both_sides
  GROUP BY household, ${position}`,
    },
  ];
}
