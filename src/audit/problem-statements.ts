import {
  closed,
  DAY,
  expectCall,
  type Finding,
  type Label,
  linesOf,
  listOf,
  objectWith,
  optional,
  type PlainDate,
  type Shape,
  TEXT,
  words,
} from "../base/index.js";
import { type DateWord, type FigureRules, type Quantity, readFigures } from "../figures/index.js";
import { statementFinding } from "./problem-issues.js";
import type { Inspection, Problem, ProblemLedger } from "./problems.js";

/** How many problems a text says were found, and struck off, and what the ledger of problems says. */
export interface ProblemStatement {
  readonly line: number;
  readonly column: number;
  /** The words of the text. */
  readonly text: string;
  /** Whose inspections it speaks of; of several all together; of nobody named all in the ledger. */
  readonly by: readonly Inspection[];
  readonly found: number;
  readonly struckOff: number | null;
  /** What the ledger has of those. */
  readonly inLedger: { readonly found: number; readonly struckOff: number };
  readonly verdict: "holds" | "fails" | "cannot-tell";
  /** Why it cannot be told. */
  readonly because?: Label;
}

/** What a text says of problems, held against the ledger. */
export interface ProblemStatements {
  readonly statements: readonly ProblemStatement[];
  readonly findings: readonly Finding[];
}

/** The words that name an inspection. */
const NAMES: readonly (readonly [Inspection, RegExp])[] = [
  ["central", /中央|国家|国检|国务院/],
  ["provincial", /省/],
  ["municipal", /市/],
  ["look-back", /回头看|大排查/],
  ["self", /自查|自改|自纠/],
];

/** Inspections that a ledger has no name for: with one of them, alone or beside others, nothing can be told. */
const OTHERS = /县|区(?!域)|乡镇?(?!三有)级|纪委|审计/;

/** The place that the problems are of, which inspects nothing (`省反馈涉及我市问题`). */
const OWN = /[我本全该][省市县区州乡镇村]/g;

/** Words of a clause that speaks of what an inspection found. */
const FINDING =
  /(反馈|发现|排查|查出|查找|梳理|自查|自改|督查|检查|巡视|暗访|移交|交办|累计|共有).*问题$/;
const STRIKING = /^(?:已|均已|全部|已全部)?(?:完成)?(?:销号|整改|解决|办结)(?:到位|完成|销号)?$/;
const WHOLE = /共|累计|全部|总计|历年/;

/** So few characters stand between what was found and what was struck off. */
const NEAR = 8;

export interface StatementOptions {
  /** What was found and struck off by this day; all of it unless given. */
  readonly asOf?: PlainDate | undefined;
  /** The name of the text. */
  readonly file?: string | undefined;
  readonly rules?: FigureRules | undefined;
}

const ANYTHING: Shape = () => undefined;
const LEDGER = /* @__PURE__ */ objectWith({ problems: /* @__PURE__ */ listOf(ANYTHING) });
const OPTIONS = /* @__PURE__ */ closed({
  asOf: /* @__PURE__ */ optional(DAY),
  file: /* @__PURE__ */ optional(TEXT),
  rules: ANYTHING,
});

/**
 * Holds what a text says of problems that were found and struck off against the ledger of problems.
 * Whose inspections are meant is read from the words: of two that are named together the ledger must
 * have so many of both. That there are none is borne out only by a ledger that covers such inspections:
 * it holds a problem of one, or says so.
 *
 * @throws TypeError when an argument is not what it has to be.
 * @example
 * ```ts
 * const { statements } = holdStatements("省反馈问题3条销号3条。", { version: 1, problems: [] });
 * console.log(statements[0]?.verdict); // cannot-tell
 * ```
 */
export function holdStatements(
  text: string,
  ledger: ProblemLedger,
  { asOf, file, rules }: StatementOptions = {},
): ProblemStatements {
  expectCall("holdStatements", {
    text: [text, TEXT],
    ledger: [ledger, LEDGER],
    options: [{ asOf, file, rules }, OPTIONS],
  });
  const { quantities, dates } = readFigures(text, rules === undefined ? {} : { rules });
  const statements: ProblemStatement[] = [];
  quantities.forEach((found, at) => {
    const clause = clauseBefore(text, found);
    if (found.value === null || found.dimension !== "items" || !FINDING.test(clause)) return;
    const next = quantities[at + 1];
    const isStruck =
      next !== undefined && next.start - found.end <= NEAR && STRIKING.test(next.lead.trim());
    const struck = isStruck && next.value !== null ? next : undefined;
    const day = dayIn(dates, found, clause);
    const statement = held({ clause, found, struck, day }, ledger, asOf);
    if (statement !== undefined) statements.push(statement);
  });
  return { statements, findings: statements.flatMap((one) => findingOf(one, file)) };
}

interface Said {
  readonly clause: string;
  readonly found: Quantity;
  readonly struck: Quantity | undefined;
  /** The end of the day on which they were found; nothing where the clause says none. */
  readonly day: string;
}

function held(
  { clause, found, struck, day }: Said,
  ledger: ProblemLedger,
  asOf: PlainDate | undefined,
): ProblemStatement | undefined {
  const who = clause.replace(OWN, "");
  const by = NAMES.filter(([, name]) => name.test(who)).map(([inspection]) => inspection);
  const isOther = OTHERS.test(who);
  if (by.length === 0 && !isOther && !WHOLE.test(clause)) return undefined;
  const isMeant = (one: Problem) =>
    (by.length === 0 || by.includes(one.foundBy)) && one.foundOn.endsWith(day);
  const known = ledger.problems.filter((one) => asOf === undefined || one.foundOn <= asOf);
  const problems = known.filter(isMeant);
  const isStruckOff = ({ struckOffOn }: Problem) =>
    struckOffOn !== null && (asOf === undefined || struckOffOn <= asOf);
  const inLedger = { found: problems.length, struckOff: problems.filter(isStruckOff).length };
  const covered = new Set([...(ledger.covers ?? []), ...known.map(({ foundBy }) => foundBy)]);
  const isCovered = by.every((one) => covered.has(one));
  const because = isOther ? NO_NAME : isCovered ? undefined : NOT_COVERED;
  const [said, off] = [Number(found.value), struck === undefined ? null : Number(struck.value)];
  const isSo = said === inLedger.found && (off === null || off === inLedger.struckOff);
  return {
    line: found.line,
    column: found.column - clause.length,
    text: `${clause}${found.text}${struck === undefined ? "" : `${struck.lead}${struck.text}`}`,
    by,
    found: said,
    struckOff: off,
    inLedger,
    verdict: because !== undefined ? "cannot-tell" : isSo ? "holds" : "fails",
    ...(because === undefined ? {} : { because }),
  };
}

const NO_NAME = words(
  "台账不区分这一级的检查",
  "the ledger does not tell inspections of that body apart",
);
const NOT_COVERED = words(
  "台账里没有这类检查的问题，也没有写明涵盖它",
  "the ledger holds no problem of such an inspection and does not say that it covers them",
);

/** No clause is longer. */
const LONGEST = 200;

/** The words from the last mark before a number up to it. */
function clauseBefore(text: string, { start }: Quantity): string {
  const line = linesOf(text.slice(Math.max(0, start - LONGEST), start)).at(-1) ?? "";
  return (line.split(/[，,。；;：:]/).at(-1) ?? "").trimStart();
}

/** The end of the day on which a clause says that they were found; nothing where it says none. */
function dayIn(dates: readonly DateWord[], found: Quantity, clause: string): string {
  const own = dates.filter(
    ({ end, start }) => end <= found.start && start >= found.start - clause.length,
  );
  const of = (kind: "year" | "month" | "day") =>
    own.filter((one) => one.kind === kind).at(-1)?.value;
  const [year, month, day] = [of("year"), of("month"), of("day")];
  if (month === undefined || month === null || day === undefined || day === null) return "";
  const two = (value: number) => String(value).padStart(2, "0");
  const masked = year === undefined || year === null;
  return `${masked ? "" : year}-${two(month)}-${two(day)}`;
}

function findingOf(one: ProblemStatement, file: string | undefined): Finding[] {
  if (one.verdict === "holds") return [];
  const { line, column, inLedger, because } = one;
  // The words stand in quotation marks; those within are single ones.
  const text = one.text.replaceAll("“", "‘").replaceAll("”", "’");
  const place = { ...(file === undefined ? {} : { file }), row: line, character: column };
  const of = { subject: null, about: null };
  const { found: count, struckOff } = inLedger;
  return one.verdict === "fails"
    ? [statementFinding("problem/statement-fails", { text, count, struckOff }, place, of)]
    : [statementFinding("problem/statement-open", { text, because: because ?? "" }, place, of)];
}
