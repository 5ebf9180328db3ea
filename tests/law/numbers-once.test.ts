import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FACTS } from "../../src/facts/index.js";
import { RULES_FOLDER } from "../support/rules.js";

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

  test("every exception is needed", () => {
    const idle = NATURAL.filter(
      (one) => !found.some(({ fact, value }) => one.value === value && (one.in ?? fact) === fact),
    );
    expect(idle).toEqual([]);
  });
});

/** Rooms whose code counts, compares and judges; what stands in them is meaning, never a limit. */
const ROOMS = ["facts", "judge", "indicators", "audit"];

/** Numbers that code may compare with, and what they are. */
const IN_CODE: readonly { readonly line: RegExp; readonly reason: string }[] = [
  { line: /literal\(120\)/, reason: "nobody lives longer: a slip of the pen, no law" },
  { line: /isOneOf\(monthOfYear, 3, 6, 9, 12\)/, reason: "the months that end quarters" },
  { line: /isOneOf\(monthOfYear, 12\)/, reason: "the month that ends a year" },
  { line: /LARGEST_SAMPLE = 5000/, reason: "as far as an exact interval is worked out" },
  { line: /PLACES = 6/, reason: "digits that are shown" },
  { line: /HUNDREDTHS = 100/, reason: "to what points are counted" },
];

describe("code knows what an age or a distance is, never how much is enough", () => {
  const sources = ROOMS.flatMap((room) => {
    const folder = join(RULES_FOLDER, "../src", room);
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => ({ name: `${room}/${name}`, text: readFileSync(join(folder, name), "utf8") }));
  });

  /** Lines that make a fact or compare a reading with a number above one. */
  const NUMBERED = [
    /\bliteral\((?!0\)|1\))-?\d/,
    /\b(equal|below|atMost|isOneOf)\([^()]*, (?!0\)|1\))\d/,
    /\b\w*([aA]ge|[yY]ears|[mM]inutes|[mM]onths|[dD]ays|[mM]etres|[lL]itres|[aA]rea|[iI]ncome|[rR]ate|[sS]hare)\w*\)? *(<|>|<=|>=|===) *(?!0\b|1\b)\d/,
    /\bconst [A-Z_]+ = (?!0;|1;)\d+;/,
    /\{ (from|to|least|most): \d+, (from|to|least|most): (?!0|1)\d+ \}/,
  ];

  test("rooms are looked at", () => {
    expect(sources.length).toBeGreaterThan(60);
  });

  test("no line holds a limit", () => {
    const lines = sources.flatMap(({ name, text }) =>
      text
        .split("\n")
        .filter((line) => NUMBERED.some((form) => form.test(line)))
        .map((line) => ({ name, line: line.trim() })),
    );
    const own = lines.filter(({ line }) => !IN_CODE.some((one) => one.line.test(line)));
    expect(own).toEqual([]);
    expect(IN_CODE.filter((one) => !lines.some(({ line }) => one.line.test(line)))).toEqual([]);
  });
});
