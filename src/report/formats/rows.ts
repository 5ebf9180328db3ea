import {
  expectCall,
  type Finding,
  type FindingKind,
  findingKeys,
  type Label,
  type Language,
  placeText,
  type Severity,
  words,
} from "../../base/index.js";
import { type Block, type Cell, cellText, type Doc, findingBlocks, type Table } from "../doc.js";
import { RUN_STATES } from "../docs/runs.js";
import { DOC } from "../shapes.js";
import { lineOf } from "./terminal.js";

/** What a finding says in the row of a list, each in one language. */
export interface FindingRow {
  readonly key: string;
  readonly township: string;
  readonly village: string;
  readonly subject: string;
  readonly head: string;
  readonly about: string;
  readonly state: string;
  /** How it stands to earlier runs. */
  readonly run: string;
  readonly message: string;
  readonly found: string;
  readonly expected: string;
  readonly sources: string;
  readonly place: string;
  readonly remedy: string;
  readonly code: string;
}

/** The columns of such a list, in their order. */
export const ROW_TITLES: Readonly<Record<keyof FindingRow, Label>> = {
  key: words("编号", "Key"),
  township: words("乡镇", "Township"),
  village: words("村", "Village"),
  subject: words("户编号", "Subject"),
  head: words("户主", "Head"),
  about: words("指标", "About"),
  state: words("结论", "State"),
  run: words("与上次比", "Against last"),
  message: words("疑点", "Finding"),
  found: words("实际", "Found"),
  expected: words("应当", "Expected"),
  sources: words("依据", "Source"),
  place: words("数据出处", "Place"),
  remedy: words("怎么办", "What to do"),
  code: words("代码", "Code"),
};

export const STATES: Readonly<Record<Severity | Exclude<FindingKind, "fault"> | "waived", Label>> =
  {
    waived: words("已豁免", "waived"),
    error: words("问题", "fault"),
    warning: words("警告", "warning"),
    note: words("提示", "note"),
    unknown: words("不明", "unknown"),
    notice: words("说明", "notice"),
  };

/** How grave a finding is, or that it is none; an unknown one is called so whatever its severity. */
export function stateOf({ kind, severity, details }: Finding): keyof typeof STATES {
  if (details.waived !== undefined) return "waived";
  return kind === "fault" ? severity : kind;
}

/** All findings of a document, with their keys. */
export function keyedFindings(
  doc: Doc,
): readonly { readonly key: string; readonly finding: Finding }[] {
  const all = findingBlocks(doc.blocks).flatMap(({ findings }) => findings);
  const keys = findingKeys(all);
  return all.map((finding, at) => ({ key: keys[at] as string, finding }));
}

/** Whether a document tells of findings, even of none. */
export function holdsFindings(doc: Doc): boolean {
  expectCall("holdsFindings", { doc: [doc, DOC] });
  return findingBlocks(doc.blocks).length > 0;
}

export function findingRow(
  key: string,
  finding: Finding,
  language: Language,
  runs?: Doc["runs"],
): FindingRow {
  const { subject, about, details, found, expected, sources, place, remedy, code } = finding;
  const { village, villageName, townshipName, head, label, said } = details;
  const isLabel = (value: unknown): value is Label => typeof value === "object" && value !== null;
  const text = (label: Label | undefined) => (label === undefined ? "" : label[language]);
  return {
    key,
    township: typeof townshipName === "string" ? townshipName : "",
    village: [villageName, village].find((one) => typeof one === "string")?.toString() ?? "",
    subject: subject ?? "",
    head: typeof head === "string" ? head : "",
    about: isLabel(label) ? label[language] : (about ?? ""),
    state: text(STATES[stateOf(finding)]),
    run: text(runs?.states[key] === undefined ? undefined : RUN_STATES[runs.states[key]]),
    message: isLabel(said) && isLabel(label) ? said[language] : finding.message[language],
    found: text(found),
    expected: text(expected),
    sources: sources.map((one) => [one.source, one.clause ?? ""].join(" ").trim()).join("; "),
    place: placeText(place),
    remedy: remedy[language],
    code,
  };
}

/** Every table of a document with the titles of the sections that it stands in. */
export function tablesOf(
  blocks: readonly Block[],
  language: Language,
  title = "",
): readonly { readonly title: string; readonly table: Table }[] {
  return blocks.flatMap((one) => {
    if (one.kind === "table") return [{ title, table: one }];
    if (one.kind === "section") {
      return tablesOf(one.blocks, language, lineOf(one.title, language));
    }
    return one.kind === "findings" ? tablesOf(one.told ?? [], language, title) : [];
  });
}

/** A cell as it is written in a file for machines: a number without its sign, nothing where not known. */
export function plainCell(cell: Cell, language: Language): string {
  return cell === null ? "" : lineOf(cellText(cell, "text"), language);
}
