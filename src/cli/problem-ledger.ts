import { existsSync } from "node:fs";
import { Option } from "commander";
import { ANSWERS, INSPECTIONS, type ProblemLedger } from "../audit/index.js";
import { isPlainDate } from "../base/index.js";
import { jsonIn } from "./named-file.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";
import { writeOut } from "./write.js";

/** The ledger of problems in a file; an empty one where there is none yet and one may begin. */
export function problemLedgerIn(file: string, mayBegin = false): ProblemLedger {
  if (mayBegin && !existsSync(file)) return { version: 1, problems: [] };
  const read = jsonIn(say("问题台账", "The ledger of problems"), file);
  if (isLedger(read)) return read;
  throw new UsageError(
    say(
      `${file}：不是 tuopin problems 写出的问题台账（第1版）`,
      `${file}: this is not a ledger that “tuopin problems” writes (version 1)`,
    ),
  );
}

export function writeProblemLedger(file: string, ledger: ProblemLedger): void {
  writeOut(file, `${JSON.stringify(ledger, null, 1)}\n`);
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isText = (value: unknown) => typeof value === "string";
const isTextOrNone = (value: unknown) => value === null || isText(value);
const isLabel = (value: unknown) => isFields(value) && isText(value.zh) && isText(value.en);
const isDayOrNone = (value: unknown) => value === null || isPlainDate(value);

function isLedger(read: unknown): read is ProblemLedger {
  if (!isFields(read) || read.version !== 1 || !Array.isArray(read.problems)) return false;
  const { covers = [] } = read;
  const isInspection = (one: unknown) => (INSPECTIONS as readonly unknown[]).includes(one);
  if (!Array.isArray(covers) || !covers.every(isInspection)) return false;
  const ids = read.problems.map((one: unknown) => (isFields(one) ? one.id : undefined));
  return read.problems.every(isProblem) && new Set(ids).size === ids.length;
}

const TEXTS = [
  ...["key", "code", "subject", "about", "village", "verified", "measure", "body"],
  ...["person", "result", "evidence", "struckOffBy"],
];

function isProblem(one: unknown): boolean {
  if (!isFields(one) || !isText(one.id) || !isPlainDate(one.foundOn)) return false;
  const { message, returned, isTrue, foundBy } = one;
  return (
    isLabel(message) &&
    (one.label === null || isLabel(one.label)) &&
    (INSPECTIONS as readonly unknown[]).includes(foundBy) &&
    (isTrue === null || (ANSWERS as readonly unknown[]).includes(isTrue)) &&
    TEXTS.every((name) => isTextOrNone(one[name])) &&
    [one.term, one.struckOffOn].every(isDayOrNone) &&
    Array.isArray(returned) &&
    returned.every(
      (time) => isFields(time) && isPlainDate(time.on) && isPlainDate(time.struckOffOn),
    )
  );
}

/** The option that names the file of the ledger. */
export function ledgerOption(): Option {
  return new Option(
    "--ledger <file>",
    say("问题台账的文件（JSON）", "the file of the ledger of problems (JSON)"),
  ).makeOptionMandatory();
}
