import type { RunComparison } from "../audit/index.js";
import { type Finding, type Label, type Verdict, words } from "../base/index.js";

/**
 * A result as a document: plain JSON that every format writes in either language. What a format can
 * do with a part follows from its kind alone.
 */
export interface Doc {
  readonly title: Text;
  /** Lines that belong to the title: of which rules, for which day, by which words of the law. */
  readonly lead?: readonly Text[];
  readonly blocks: readonly Block[];
  /** What it is on paper, where it is no report but is posted or handed over. */
  readonly paper?: "notice" | "letter";
  /** How its findings stand to those of earlier runs. */
  readonly runs?: RunComparison;
  /** Of a page that is generated: what it is made from. */
  readonly generatedFrom?: string;
}

export type Block = Section | Paragraph | List | Table | Facts | Code | Findings;

export interface Section {
  readonly kind: "section";
  readonly title: Text;
  /** It is closed until somebody opens it, where a format can. */
  readonly folded?: boolean;
  /** It is the page of this household. */
  readonly subject?: string;
  readonly blocks: readonly Block[];
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: Text;
  /** It is who signs below, with the day. */
  readonly signed?: boolean;
}

/** A list; with items below items, a tree. */
export interface List {
  readonly kind: "list";
  readonly items: readonly Item[];
}

export interface Item {
  readonly text: Text;
  readonly items?: readonly Item[];
  /** Of a comparison in a trace: what it came to, and whether the verdict rests on it. */
  readonly verdict?: Verdict;
  readonly decisive?: boolean;
}

export interface Table {
  readonly kind: "table";
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What the result rests on; a page tells it at its end. */
  readonly aside?: boolean;
  /** On paper its rows stand in two halves side by side. */
  readonly twoUp?: boolean;
  /** Of each column that counts parts of a whole, which; a format that draws shows them as a bar. */
  readonly parts?: readonly (Verdict | null)[];
}

export interface Column {
  readonly title: Text;
  readonly kind: ValueKind;
}

/**
 * What the cells of a column hold: `money` in yuan and `percent` in hundredths are exact decimals as
 * text, a `day` is `2020-12-31`, `yes-no` a boolean, `code` a name by which a machine knows something.
 */
export type ValueKind = "text" | "number" | "money" | "day" | "percent" | "yes-no" | "code";

/** A cell of a table; `null` is a value that is not known. */
export type Cell = Text | boolean | null;

/** What was found, thing by thing: each format shows all of it in its own way. */
export interface Findings {
  readonly kind: "findings";
  readonly findings: readonly Finding[];
  /** How a running text tells them, where it does not list them one after another. */
  readonly told?: readonly Block[];
}

/** What is said under each of a few names. */
export interface Facts {
  readonly kind: "facts";
  readonly facts: readonly (readonly [name: Label, said: Text])[];
}

/** Text that is shown as it is, line by line: JSON, or a drawing in a language of its own. */
export interface Code {
  readonly kind: "code";
  readonly language: string;
  readonly text: string;
}

/** A text is one piece or several behind each other. A string reads the same in every language. */
export type Text = Piece | readonly Text[];

export type Piece = string | number | Label | Name | Link | Strong | Break;

/** A name by which a machine knows something: of a rule, a fact, a column, a file. */
export interface Name {
  readonly kind: "name";
  readonly name: string;
}

export interface Link {
  readonly kind: "link";
  readonly to: string;
  readonly text: Text;
}

export interface Strong {
  readonly kind: "strong";
  readonly text: Text;
}

/** A line ends here, where the format can end one. */
export interface Break {
  readonly kind: "break";
}

const BREAK: Break = { kind: "break" };

export function name(text: string): Name {
  return { kind: "name", name: text };
}

export function link(text: Text, to: string): Link {
  return { kind: "link", to, text };
}

export function strong(text: Text): Strong {
  return { kind: "strong", text };
}

export function section(title: Text, ...blocks: readonly Block[]): Section {
  return sectionOf(title, blocks);
}

/** A section of blocks of which there may be many. */
export function sectionOf(title: Text, blocks: readonly Block[]): Section {
  return { kind: "section", title, blocks };
}

export function paragraph(text: Text): Paragraph {
  return { kind: "paragraph", text };
}

export function list(items: readonly (Item | Text)[]): List {
  return { kind: "list", items: items.map(asItem) };
}

/** A list under a title; nothing where it is empty. A list by itself may be empty. */
export function listUnder(title: Text, items: readonly (Item | Text)[]): readonly Section[] {
  return items.length === 0 ? [] : [section(title, list(items))];
}

/** An item with others below it. */
export function item(text: Text, below: readonly (Item | Text)[] = []): Item {
  return below.length === 0 ? { text } : { text, items: below.map(asItem) };
}

export function facts(...all: readonly (readonly [Label, Text])[]): Facts {
  return { kind: "facts", facts: all };
}

/** A column of texts; with `number`, one of numbers. */
export function column(title: Text, kind: Column["kind"] = "text"): Column {
  return { title, kind };
}

export function number(title: Text): Column {
  return column(title, "number");
}

/** The cell of a column of this kind as a text. */
export function cellText(cell: Cell, kind: ValueKind): Text {
  if (cell === null) return "–";
  if (typeof cell === "boolean") return cell ? words("是", "yes") : words("否", "no");
  return kind === "percent" ? [cell, "%"] : cell;
}

/** Whether the cells of a column stand to the right. */
export function isNumeric(kind: ValueKind): boolean {
  return kind === "number" || kind === "money" || kind === "percent";
}

/** Findings; with `told`, a running text says them so. */
export function findings(found: readonly Finding[], told?: readonly Block[]): Findings {
  return { kind: "findings", findings: found, ...(told === undefined ? {} : { told }) };
}

/** Every block of findings in a document. */
export function findingBlocks(blocks: readonly Block[]): readonly Findings[] {
  return blocks.flatMap((one) => {
    if (one.kind === "section") return findingBlocks(one.blocks);
    return one.kind === "findings" ? [one] : [];
  });
}

export function table(columns: readonly Column[], rows: Table["rows"]): Table {
  return { kind: "table", columns, rows };
}

/** The rows of a table in two halves side by side, as notices are posted. */
export function sideBySide({ columns, rows, ...rest }: Table): Table {
  const half = Math.ceil(rows.length / 2);
  const blank = columns.map(() => "");
  return {
    ...rest,
    columns: [...columns, ...columns],
    rows: rows.slice(0, half).map((row, at) => [...row, ...(rows[half + at] ?? blank)]),
  };
}

/** Texts behind each other, with something between them. */
export function joined(texts: readonly Text[], between: Text): Text {
  return texts.flatMap((one, index) => (index === 0 ? [one] : [between, one]));
}

/** Texts each on a line of its own. */
export function lines(...texts: readonly Text[]): Text {
  return joined(texts, BREAK);
}

/** Names or words in a row, as each language divides them. */
export function listed(texts: readonly Text[]): Text {
  return joined(texts, { zh: "、", en: ", " });
}

/** What stands apart on one line. */
export function apart(...texts: readonly Text[]): Text {
  return joined(
    texts.filter((one) => one !== ""),
    "  ",
  );
}

export function isMany(text: Text): text is readonly Text[] {
  return Array.isArray(text);
}

function asItem(given: Item | Text): Item {
  return typeof given === "object" && "text" in given && !("kind" in given)
    ? given
    : { text: given };
}
