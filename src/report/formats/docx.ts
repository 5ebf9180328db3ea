import type { ISectionOptions, Paragraph, ParagraphChild, Table as WordTable } from "docx";
import { expectCall, LANGUAGE, type Language, linesOf, type Verdict } from "../../base/index.js";
import {
  type Block,
  cellText,
  type Doc,
  type Item,
  isMany,
  isNumeric,
  sideBySide,
  type Table,
  type Text,
} from "../doc.js";
import { DOC } from "../shapes.js";
import { lineOf, printable } from "./terminal.js";
import { toldBlocks } from "./told.js";

type Word = typeof import("docx");

/** Fonts of official papers, by name alone: what a machine lacks it replaces. */
const FONTS = {
  text: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "仿宋_GB2312" },
  title: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "方正小标宋简体" },
} as const;

/** Sizes in half points: of a title, of a heading, of a text, and of a list. */
const SIZES = { title: 44, heading: 32, text: 28, list: 24 } as const;

/** Millimetres of an A4 page, and of its margins. */
const PAGE = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 } as const;

/** Twentieths of a point in a millimetre. */
const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

/** By a name that no bundler looks up, since who bundles reports for a page need not have the package. */
const PACKAGE: string = "docx";
const loaded = () => import(/* @vite-ignore */ /* webpackIgnore: true */ PACKAGE) as Promise<Word>;

/** Whether files of Word can be written here. */
export async function hasDocx(): Promise<boolean> {
  try {
    await loaded();
    return true;
  } catch {
    return false;
  }
}

/**
 * A document as a file of Word, on A4 paper: upright what is posted or handed over, across what is a
 * report. It needs the package `docx`, which is installed beside this one. Two files of one document
 * are not equal byte for byte, since a file says when it was written.
 *
 * @throws Error when the package is not there.
 */
export async function asDocx(doc: Doc, language: Language): Promise<Uint8Array> {
  expectCall("asDocx", { doc: [doc, DOC], language: [language, LANGUAGE] });
  const word = await loaded();
  const { title, lead = [], blocks, paper } = doc;
  const { width, height, left, right } = PAGE;
  const across = twips((paper === undefined ? height : width) - left - right);
  const write = writerOf(word, language, across);
  const file = new word.Document({
    title: lineOf(title, language),
    creator: "tuopin",
    styles: { default: { document: { run: { font: FONTS.text, size: SIZES.text } } } },
    sections: [
      {
        properties: pageOf(word, paper === undefined),
        footers: { default: write.pageNumber() },
        children: [
          write.title(title),
          ...lead.map((one) => write.centred(one)),
          ...blocks.flatMap((one) => write.block(one, 1)),
        ],
      },
    ],
  });
  return new Uint8Array(await word.Packer.toArrayBuffer(file));
}

function pageOf(word: Word, isAcross: boolean): NonNullable<ISectionOptions["properties"]> {
  const { width, height, top, bottom, left, right } = PAGE;
  return {
    page: {
      size: {
        width: twips(width),
        height: twips(height),
        orientation: isAcross ? word.PageOrientation.LANDSCAPE : word.PageOrientation.PORTRAIT,
      },
      margin: { top: twips(top), bottom: twips(bottom), left: twips(left), right: twips(right) },
    },
  };
}

const SIGNS: Readonly<Record<Verdict, string>> = {
  met: "✓ ",
  "not-met": "✗ ",
  unknown: "? ",
  "not-applicable": "– ",
};

/**
 * Writes the parts of a document.
 *
 * @param across - how wide a line is, in twentieths of a point.
 */
function writerOf(word: Word, language: Language, across: number) {
  const { Paragraph, TextRun, AlignmentType } = word;

  interface Look {
    readonly size?: number;
    readonly bold?: boolean;
    readonly title?: boolean;
  }

  function runs(text: Text, look: Look = {}): ParagraphChild[] {
    if (isMany(text)) return text.flatMap((one) => runs(one, look));
    if (typeof text === "object" && "kind" in text) {
      if (text.kind === "break") return [new TextRun({ break: 1 })];
      if (text.kind === "strong") return runs(text.text, { ...look, bold: true });
      if (text.kind === "link") return runs(text.text, look);
    }
    const { size, bold = false, title = false } = look;
    return [
      new TextRun({
        text: printable(lineOf(text, language)),
        bold,
        color: "000000",
        ...(size === undefined ? {} : { size }),
        ...(title ? { font: FONTS.title } : {}),
      }),
    ];
  }

  const paragraph = (text: Text) =>
    new Paragraph({ children: runs(text), spacing: { after: 120 } });

  function heading(text: Text, depth: number): Paragraph {
    const levels = [word.HeadingLevel.HEADING_1, word.HeadingLevel.HEADING_2] as const;
    return new Paragraph({
      heading: levels[depth - 1] ?? word.HeadingLevel.HEADING_3,
      keepNext: true,
      spacing: { before: 240, after: 120 },
      children: runs(text, { bold: true, size: depth > 1 ? SIZES.text : SIZES.heading }),
    });
  }

  function item({ text, items = [], verdict }: Item, level: number): Paragraph[] {
    const sign = verdict === undefined ? [] : runs(SIGNS[verdict]);
    return [
      new Paragraph({
        children: [...sign, ...runs(text)],
        indent: { left: 420 * level },
        spacing: { after: 60 },
      }),
      ...items.flatMap((one) => item(one, level + 1)),
    ];
  }

  function table({ columns, rows }: Table): WordTable {
    const shares = columns.map(({ kind }) => (isNumeric(kind) ? 1 : 2));
    const whole = shares.reduce<number>((sum, one) => sum + one, 0);
    const cell = (text: Text, right: boolean, look: Look) =>
      new word.TableCell({
        verticalAlign: word.VerticalAlign.CENTER,
        margins: { top: 40, bottom: 40, left: 80, right: 80 },
        children: [
          new Paragraph({
            children: runs(text, { size: SIZES.list, ...look }),
            alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
          }),
        ],
      });
    return new word.Table({
      width: { size: 100, type: word.WidthType.PERCENTAGE },
      columnWidths: shares.map((one) => Math.floor((one * across) / whole)),
      rows: [
        new word.TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ title }) => cell(title, false, { bold: true })),
        }),
        ...rows.map(
          (cells) =>
            new word.TableRow({
              cantSplit: true,
              children: columns.map(({ kind }, at) =>
                cell(cellText(cells[at] ?? null, kind), isNumeric(kind), {}),
              ),
            }),
        ),
      ],
    });
  }

  function block(one: Block, depth: number): (Paragraph | WordTable)[] {
    switch (one.kind) {
      case "section":
        return [heading(one.title, depth), ...one.blocks.flatMap((of) => block(of, depth + 1))];
      case "paragraph":
        return one.signed === true ? [signature(one.text)] : [paragraph(one.text)];
      case "list":
        return one.items.flatMap((of) => item(of, 0));
      case "facts":
        return one.facts.map(([label, said]) => paragraph([label, SAYS, said]));
      case "table":
        return [table(one.twoUp === true ? sideBySide(one) : one), paragraph("")];
      case "code":
        return linesOf(one.text).map((line) => paragraph(line));
      case "findings":
        return toldBlocks(one).flatMap((of) => block(of, depth));
    }
  }

  const signature = (text: Text) =>
    new Paragraph({
      children: runs(text),
      alignment: AlignmentType.RIGHT,
      spacing: { before: 480 },
      indent: { right: 420 },
    });

  return {
    block,
    title: (text: Text) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 160 },
        children: runs(text, { size: SIZES.title, title: true }),
      }),
    centred: (text: Text) =>
      new Paragraph({ alignment: AlignmentType.CENTER, children: runs(text) }),
    pageNumber: () =>
      new word.Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun({
                size: SIZES.list,
                children: [word.PageNumber.CURRENT, " / ", word.PageNumber.TOTAL_PAGES],
              }),
            ],
          }),
        ],
      }),
  };
}

const SAYS = { zh: "：", en: ": " };
