import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FACTS } from "../../src/facts/index.js";
import { liesIn } from "../../src/law/index.js";
import { RULES_FOLDER, rulebook } from "../support/rules.js";

/** Numbers that stand in conditions and are no law. */
const NATURAL: readonly {
  readonly value: number;
  readonly in?: string;
  readonly reason: string;
}[] = [
  { value: 0, reason: "none at all: nobody sets how much none is" },
  { value: 100, in: "duty.visitedShare", reason: "every household: the whole is no threshold" },
  { value: 100, in: "duty.everVisitedShare", reason: "every household: the whole is no threshold" },
  { value: 12, in: "member.workMonths", reason: "a year has twelve months" },
];

interface Found {
  readonly at: string;
  readonly fact: string;
  readonly value: number;
}

const isNumber = (value: unknown) =>
  typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+|\/\d+)?$/.test(value));

/** The numbers that conditions compare facts with, wherever in a file conditions stand. */
function* compared(node: unknown, at: string): Generator<Found> {
  if (typeof node !== "object" || node === null) return;
  const { fact, operator, value } = node as Record<string, unknown>;
  if (typeof fact === "string" && typeof operator === "string") {
    const isNumeric = FACTS.get(fact)?.type === "number" || typeof value !== "string";
    for (const one of [value].flat()) {
      if (isNumeric && isNumber(one)) yield { at, fact, value: Number(one) };
    }
  }
  for (const [key, inner] of Object.entries(node)) {
    if (key !== "cases") yield* compared(inner, `${at}/${key}`);
  }
}

/** Where else numbers stand in the rules, by the keys that lead to them, and why no legal value is named. */
const ELSEWHERE: readonly (readonly [keys: RegExp, reason: string])[] = [
  [
    /^packs(\/(conditions|appliesWhen|phrases|when|all|any|not))+\/value$/,
    "natural numbers, as listed above",
  ],
  [/^packs\/phrases\/when\/value$/, "natural numbers: what a comparison found, put into words"],
  [
    /^packs\/outcome\/score\/weight$/,
    "the score is its weights: they stand once, in its definition",
  ],
  [/^procedures\/steps\/(stage|atLeast\/value)$/, "a step, and the days that its clause gives"],
  [
    /^procedures\/steps\/(quorum|vote)\/value\/(numer|denomin)ator$/,
    "set by the clause of the step",
  ],
  [/^procedures\/steps\/sampling\/bands\/(upTo|atLeast)$/, "set by the clause of the step"],
  [
    /^procedures\/(amend|limits)\/(atLeast|atMost|persons)\/value$/,
    "set by the clause of the step",
  ],
  [/^procedures\/declaredSteps$/, "how many steps a document says that it has"],
  [
    /^indicators\/(statements|indicators\/baselines)\/value$/,
    "stated of a year, and decides nothing",
  ],
  [/^indicators\/(statements\/)?(summary|stated|adopted|added)$/, "stated by a summary"],
  [/^indicators\/measures\/number$/, "the number of a measure"],
  [/^indicators\/(cutoff|dimensions\/indicators\/weight)$/, "the index is its weights and cutoff"],
  [/^indicators\/sets\/duties\/every$/, "over how many months the fact looks back"],
  [/^authoring\/systems\/shown\/says$/, "what a command prints of the sample"],
  [/^figures\/(multipliers|units)\/factor$/, "how much a word or unit is"],
];

/** Folders of the legal values, of what is no law, and of what is made from code. */
const NOT_READ = /^(parameters|schema|sources|calendar|divisions|places|terms)\//;

/** The keys that lead to each number of a file but those of its cases. */
function* numbersIn(node: unknown, keys: string): Generator<string> {
  if (isNumber(node)) yield keys;
  if (typeof node !== "object" || node === null) return;
  for (const [key, part] of Object.entries(node)) {
    if (key !== "cases") yield* numbersIn(part, Array.isArray(node) ? keys : `${keys}/${key}`);
  }
}

const files = readdirSync(RULES_FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".json") && !name.startsWith("schema"))
  .map((name) => ({ name, content: JSON.parse(readFileSync(join(RULES_FOLDER, name), "utf8")) }));

interface Cited {
  readonly source: string;
  readonly seenIn?: readonly string[] | undefined;
}

const documentsOf = (sources: readonly Cited[]) =>
  sources.flatMap(({ source, seenIn = [] }) => [source, ...seenIn]);

/** The numbers of procedures that have a document of their own: days, months, persons. */
function* spansIn(
  node: unknown,
  at: string,
): Generator<{ at: string; value: number; documents: string[] }> {
  if (typeof node !== "object" || node === null) return;
  const { value, sources } = node as { value?: unknown; sources?: readonly Cited[] };
  if (typeof value === "number" && sources !== undefined) {
    yield { at, value, documents: documentsOf(sources) };
  }
  for (const [key, inner] of Object.entries(node)) yield* spansIn(inner, `${at}/${key}`);
}

const spans = files
  .filter(({ name }) => name.startsWith("procedures/"))
  .flatMap(({ name, content }) =>
    [...spansIn(content, name)].map((one) => ({ ...one, place: content.place as string })),
  );

const legalValues = [...rulebook.parameters.values()].flatMap(({ name, histories }) =>
  histories.flatMap(({ place, values }) =>
    values.map(({ value, sources }) => ({ name, place, value, documents: documentsOf(sources) })),
  ),
);

const found = files.flatMap(({ name, content }) => [...compared(content, name)]);

describe("every legal number stands once, among the legal values", () => {
  test("conditions are looked at", () => {
    expect(found.length).toBeGreaterThan(15);
  });

  test("no condition compares a fact with a number of its own", () => {
    const own = found.filter(
      ({ fact, value }) =>
        !NATURAL.some((one) => one.value === value && (one.in === undefined || one.in === fact)),
    );
    expect(own).toEqual([]);
  });

  test("numbers stand nowhere else in the rules but where it is said why", () => {
    const keys = files
      .filter(({ name }) => !NOT_READ.test(name))
      .flatMap(({ name, content }) => [...numbersIn(content, name.split("/")[0] as string)]);
    expect(keys.filter((one) => !ELSEWHERE.some(([known]) => known.test(one)))).toEqual([]);
    expect(ELSEWHERE.filter(([known]) => !keys.some((one) => known.test(one)))).toEqual([]);
  });

  test("no procedure says again what a legal value of its place says after the same document", () => {
    expect(spans.length).toBeGreaterThan(10);
    const twice = spans.flatMap(({ at, place, value, documents }) =>
      legalValues
        .filter((one) => one.value === value && liesIn(place, one.place))
        .filter((one) => one.documents.some((document) => documents.includes(document)))
        .map(({ name }) => `${at} is ${name}`),
    );
    expect(twice).toEqual([]);
  });

  test("every exception is needed", () => {
    const idle = NATURAL.filter(
      (one) => !found.some(({ fact, value }) => one.value === value && (one.in ?? fact) === fact),
    );
    expect(idle).toEqual([]);
  });
});

/** Rooms whose constants judge; in the others a constant is a distance in a text, or how much is shown. */
const JUDGING =
  /^(conditions|facts|judge|law|procedures|indicators|audit|engine|sql|register\/denials)\//;

/** Numbers that code may compare with, and what they are. */
const IN_CODE: readonly { readonly line: RegExp; readonly reason: string }[] = [
  { line: /literal\(120\)/, reason: "nobody lives longer: a slip of the pen, no law" },
  { line: /isOneOf\(monthOfYear, 3, 6, 9, 12\)/, reason: "the months that end quarters" },
  { line: /isOneOf\(monthOfYear, 12\)/, reason: "the month that ends a year" },
  { line: /addMonths\((lastCheckedOn|day), 12\)/, reason: "a year" },
  { line: /LARGEST_SAMPLE = 5000/, reason: "as far as an exact interval is worked out" },
  { line: /PLACES = 6/, reason: "digits that are shown" },
  { line: /PLACES = 12/, reason: "digits that a database keeps" },
  { line: /HUNDREDTHS = 100/, reason: "to what points are counted" },
  { line: /IS_(TRUE|FALSE|TEXT|AMONG) = 1\d/, reason: "the number of an operation" },
  { line: /(MAX_DEPTH|BITS|SMALL|MOST_PARTS) = \d+/, reason: "what a machine can hold" },
  { line: /noticeDays \?\? 7|openedOn, -400/, reason: "a dossier that is made up" },
  { line: /(NEAR|LONGEST) = \d+/, reason: "characters of a text that belong together" },
  { line: /LEAST = 5/, reason: "how many have to be for a published count to tell of none" },
  { line: /hours\) > 23/, reason: "a day has 24 hours" },
  { line: /least: 1990, most: 2100/, reason: "years that a register can speak of" },
  { line: /terminalWidth\(\) \?\? 80/, reason: "columns of a terminal" },
  {
    line: /(LEARNING|PRIMARY|JUNIOR|SENIOR|COLLEGE|GROWN|PENSIONER) = \d+/,
    reason: "what cannot be, and not where law begins",
  },
  {
    line: /"water\.(roundTripMinutes|fetchMetres|fetchClimb)": \{ over: \d+ \}|workMonths: \{ over: 11\.99 \}/,
    reason: "what cannot be beside what the other cell says",
  },
  {
    line: /(younger|older|within): (10|20|30|50)\b|younger: 2 \* GROWN/,
    reason: "years between relatives and at school that cannot be",
  },
];

describe("code knows what an age or a distance is, never how much is enough", () => {
  const folder = join(RULES_FOLDER, "../src");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

  /** Lines that make a fact or compare a reading with a number above one. */
  const NUMBERED = [
    /\bliteral\((?!0\)|1\))-?\d/,
    /\b(equal|below|atMost|isOneOf)\([^()]*, (?!0\)|1\))\d/,
    /\b\w*([aA]ge|[yY]ears|[mM]inutes|[mM]onths|[dD]ays|[mM]etres|[lL]itres|[aA]rea|[iI]ncome|[rR]ate|[sS]hare)\w*\)? *(<|>|<=|>=|===) *(?!0\b|1\b)\d/,
    /\{ (from|to|least|most): \d+, (from|to|least|most): (?!0|1)\d+ \}/,
    /\b(over|under|older|younger|within): (?!0\b|1\b)[\d.]+/,
    /\?\? (?!0\b|1\b)\d/,
    /\badd(Days|WorkingDays|Months)\([^()]*, -?(?!0\)|1\))\d+\)/,
  ];
  const CONSTANT = /\bconst [A-Z_]+ = (?!0;|1;)\d+;/;

  test("rooms are looked at", () => {
    expect(sources.length).toBeGreaterThan(400);
  });

  test("no line holds a limit", () => {
    const lines = sources.flatMap(({ name, text }) =>
      text
        .split("\n")
        .filter(
          (line) =>
            NUMBERED.some((form) => form.test(line)) || (JUDGING.test(name) && CONSTANT.test(line)),
        )
        .map((line) => ({ name, line: line.trim() })),
    );
    const own = lines.filter(({ line }) => !IN_CODE.some((one) => one.line.test(line)));
    expect(own).toEqual([]);
    expect(IN_CODE.filter((one) => !lines.some(({ line }) => one.line.test(line)))).toEqual([]);
  });
});
