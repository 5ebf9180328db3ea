import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { Option } from "commander";
import { type Language, linesOf } from "../base/index.js";
import {
  asDocx,
  asJson,
  type Doc,
  FORMATS,
  type Format,
  foldLine,
  hasDocx,
  holdsFindings,
  OF_FINDINGS,
  render,
  streamWorkbook,
} from "../report/index.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";
import { streamOut, writeOut } from "./write.js";

/** Files of an office are written to files only. */
type FileFormat = Format | "json" | "workbook" | "docx";

/** How files of a format end; of two that fit, the longer counts. */
const ENDINGS: Readonly<Record<string, FileFormat>> = {
  ".txt": "text",
  ".md": "markdown",
  ".json": "json",
  ".ndjson": "ndjson",
  ".html": "html",
  ".xlsx": "workbook",
  ".docx": "docx",
  ".csv": "csv",
  ".sarif": "sarif",
  ".sarif.json": "sarif",
  ".junit.xml": "junit",
};

export interface OutputOptions {
  readonly format?: string;
  readonly out?: readonly string[];
  readonly lang: Language;
}

/** The options of every command that answers with a document. */
export function addOutputOptions(command: Command, more: readonly string[] = []): Command {
  return command
    .addOption(
      new Option(
        "--format <format>",
        say("输出的格式（默认：text）", "form of the output (default: text)"),
      ).choices([...Object.keys(FORMATS), "json", ...more]),
    )
    .addOption(
      new Option(
        "--out <file>",
        say(
          `改为写入文件，格式按文件名的结尾（${Object.keys(ENDINGS).join("、")}）；可写多次`,
          `write to a file instead, in the form that its ending says (${Object.keys(ENDINGS).join(", ")}); may be given again`,
        ),
      ).argParser((path: string, before: readonly string[] | undefined) => {
        endingOf(path);
        return [...(before ?? []), path];
      }),
    );
}

/** The format of a file by its ending. */
function endingOf(path: string): FileFormat {
  const fitting = Object.keys(ENDINGS).filter((one) => path.toLowerCase().endsWith(one));
  const ending = fitting.sort((a, b) => b.length - a.length)[0];
  if (ending !== undefined) return ENDINGS[ending] as FileFormat;
  const known = Object.keys(ENDINGS).join(", ");
  throw new UsageError(
    say(
      `--out ${path}：文件名的结尾应为以下之一：${known}`,
      `--out ${path}: the name must end with one of: ${known}`,
    ),
  );
}

/** What a command found, in the forms that it has of its own. */
export interface Found {
  readonly doc: () => Doc;
  /** What a workbook holds; without it, the document. */
  readonly workbook?: () => Doc;
  /** What a terminal is told where no format is asked for; without it, the document. */
  readonly brief?: () => Doc;
  /** The result as JSON, whole or part by part; without it, the document is the result. */
  readonly json?: () => string | Iterable<string>;
  /** Forms that this result alone has. */
  readonly also?: Readonly<Record<string, () => string>>;
}

/** Writes what a command found, to every file asked for, and to the output where none or a form is. */
export async function answer(found: Found, options: OutputOptions): Promise<void> {
  const { format, out = [], lang } = options;
  let made: Doc | undefined;
  const doc = () => {
    made ??= found.doc();
    return made;
  };
  const write = (as: string) => textOf({ ...found, doc }, as, lang);
  for (const path of out) {
    const as = endingOf(path);
    if (as === "workbook") {
      await streamOut(path, streamWorkbook(found.workbook?.() ?? doc(), lang));
    } else if (as === "docx") writeOut(path, await wordOf(doc, lang));
    else writeOut(path, write(as));
  }
  if (out.length > 0 && format === undefined) return;
  const brief = format === undefined ? found.brief?.() : undefined;
  const text = brief === undefined ? write(format ?? "text") : render(brief, "text", lang);
  const isForReader = (format ?? "text") === "text" && typeof text === "string";
  await print(isForReader ? fitted(text, process.stdout.columns) : text);
}

/** A document as a file of Word, or the end of the command where nothing is there that writes one. */
async function wordOf(doc: () => Doc, lang: Language): Promise<Uint8Array> {
  if (!(await hasDocx())) {
    throw new UsageError(
      say(
        "写 docx 要另装 docx（npm install docx）；也可以写成 html，由浏览器打印",
        "docx files need docx (npm install docx); or write html, and print it by a browser",
      ),
    );
  }
  return asDocx(doc(), lang);
}

function textOf(found: Found, format: string, language: Language): string | Iterable<string> {
  const own = found.also?.[format];
  if (own !== undefined) return own();
  if (format === "json") return found.json?.() ?? asJson({ version: 1, ...found.doc() });
  const doc = found.doc();
  if (OF_FINDINGS.includes(format as Format) && !holdsFindings(doc)) {
    throw new UsageError(
      say(
        `这个命令的结果不是问题清单，不能写成 ${format}`,
        `This command lists no findings, so there is no ${format} of it`,
      ),
    );
  }
  return render(doc, format as Format, language);
}

/** A text no line of which is wider than the terminal; as it is where it goes elsewhere. */
export function fitted(text: string, width: number | undefined): string {
  if (width === undefined || width < 20) return text;
  const lines = linesOf(text).flatMap((line) => {
    const indent = " ".repeat(Math.min(line.length - line.trimStart().length + 2, 12));
    return foldLine(line, width, indent);
  });
  return lines.join("\n");
}

/** Writes to the output part by part, waiting for a reader that is slower. */
async function print(text: string | Iterable<string>): Promise<void> {
  if (typeof text === "string") process.stdout.write(text);
  else await pipeline(Readable.from(text), process.stdout, { end: false });
}
