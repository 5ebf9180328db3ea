/**
 * Scores the reader of summaries on a folder of texts with their true relations (`NAME.txt` beside
 * `NAME.json`), by kind: relations found and judged right, accusations that are right, traps accused,
 * and what becomes of a number spoilt on purpose. `--list` names each relation missed and each false
 * accusation. Every third text (by its
 * number) is set aside: `--part=aside` scores those alone, `--part=development` the others, which
 * alone may be looked into. Usage:
 * `npm run figures:score -- FOLDER… [--part=aside|development] [--list] [--no-spoil]`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const { readFigures } = await import(
  pathToFileURL(join(fileURLToPath(new URL(".", import.meta.url)), "../temp/figures/index.js")).href
);

const NUMBER = /[0-9０-９][0-9０-９.,，]*|[一二两三四五六七八九十百千万亿零〇廿]+/g;
const VAGUE = /^[余多来几]|^.{0,3}(?:以上|以下|左右|以内|余|多)/;
const VAGUE_BEFORE = /(?:近|约|超过|超|不足|不到|逾|突破|接近|上|不少于|不低于|至少)$/;
/** Kinds in which a changed number must be false; a part may change and still be a part. */
const EXACT = [
  "sum",
  "rate",
  "product",
  "average",
  "growth",
  "difference",
  "list",
  "unit-pair",
  "table",
  "identity",
  "change",
];

/** The spans of every occurrence of a quote. */
function occurrences(text, quote) {
  const found = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    found.push({ start: at, end: at + quote.length });
  return found;
}

/** The places of the numbers in a span; the span itself where it has none. */
function numbersIn(text, span) {
  const found = [...text.slice(span.start, span.end).matchAll(NUMBER)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));
  const digits = found.filter((one) => /[0-9０-９]/.test(text.slice(one.start, one.end)));
  return digits.length > 0 ? digits : found;
}

const meet = (a, b) => a.start < b.end && b.start < a.end;

function lineStarts(text) {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The checks of a text with the spans of their words. */
function checksOf(text) {
  const starts = lineStarts(text);
  return readFigures(text).checks.map((check) => ({
    ...check,
    spans: check.words.map((word) => {
      const start = starts[word.line - 1] + word.column - 1;
      return { start, end: start + word.text.length };
    }),
  }));
}

/** The places that a check must quote to have found a relation: one list of places for each quote. */
function placesOf(text, relation) {
  const quotes = relation.quotes.map((quote) => occurrences(text, quote));
  const anchors = quotes.filter((one) => one.length === 1).map(([one]) => one.start);
  const near = anchors[0] ?? quotes[0]?.[0]?.start ?? 0;
  const chosen = quotes
    .filter((one) => one.length > 0)
    .map((all) => [...all].sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))[0]);
  const places = chosen.map((span) => {
    const numbers = numbersIn(text, span);
    return { span, numbers };
  });
  const numbered = places.filter((one) => one.numbers.length > 0);
  return numbered.length >= 2 ? numbered : places;
}

const touches = (check, place) =>
  (place.numbers.length > 0 ? place.numbers : [place.span]).some((one) =>
    check.spans.some((span) => meet(span, one)),
  );

const covers = (check, places) => places.every((place) => touches(check, place));

/** Whether an accusation speaks of this relation: all of it, or nothing but figures of it. */
function speaksOf(check, places) {
  if (covers(check, places)) return true;
  return check.spans.every((span) => places.some((place) => meet(span, place.span)));
}

const next = { 9: "8", "９": "８", 九: "八", 十: "九", 百: "千", 千: "百", 万: "千", 亿: "万" };
const order = "一二三四五六七八九";

/** The number with one digit changed. */
function spoilt(number) {
  const digits = [...number];
  const places = digits.flatMap((char, at) =>
    /[0-9０-９一二两三四五六七八九十]/.test(char) ? [at] : [],
  );
  if (places.length === 0) return undefined;
  const at = places.length > 2 ? places[1] : places.at(-1);
  const char = digits[at];
  if (next[char]) digits[at] = next[char];
  else if (char === "两") digits[at] = "三";
  else if (order.includes(char)) digits[at] = order[order.indexOf(char) + 1];
  else digits[at] = String.fromCharCode(char.charCodeAt(0) + 1);
  return digits.join("");
}

const key = (check) => `${check.kind}|${check.verdict}|${check.computation}`;

/** Changes each number of a relation once and tells what the reader says of it. */
function spoil(text, relation, before, tally, list) {
  const known = new Set(before.map(key));
  const seen = new Set();
  for (const { numbers } of placesOf(text, relation)) {
    for (const one of numbers) {
      if (seen.has(one.start)) continue;
      seen.add(one.start);
      if (
        VAGUE.test(text.slice(one.end, one.end + 5)) ||
        VAGUE_BEFORE.test(text.slice(one.start - 3, one.start))
      )
        continue;
      const changed = spoilt(text.slice(one.start, one.end));
      if (changed === undefined) continue;
      const after = text.slice(0, one.start) + changed + text.slice(one.end);
      const fresh = checksOf(after).filter(
        (check) => check.verdict !== "holds" && !known.has(key(check)),
      );
      const on = (check) => check.spans.some((span) => meet(span, one));
      const fails = fresh.filter((check) => check.verdict === "fails");
      const outcome = fails.some(on)
        ? "right"
        : fails.length > 0
          ? "elsewhere"
          : fresh.some(on)
            ? "asked"
            : "silent";
      tally[outcome]++;
      if (list && outcome !== "right")
        list.push(
          `  spoilt ${outcome}: ${relation.kind} ${text.slice(one.start, one.end)}→${changed} in ${relation.quotes.join(" | ")}`,
        );
    }
  }
}

/** The lower end of the Wilson interval of 95 in 100. */
export function wilson(good, all) {
  if (all === 0) return 0;
  const z = 1.96;
  const p = good / all;
  const middle = p + (z * z) / (2 * all);
  const spread = z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all));
  return (middle - spread) / (1 + (z * z) / all);
}

const row = () => ({
  relations: 0,
  found: 0,
  right: 0,
  untrue: 0,
  untrueFound: 0,
  spoil: { right: 0, asked: 0, silent: 0, elsewhere: 0 },
});

/** Scores one text into the rows by kind. */
function scoreText(name, text, truth, rows, total, { list, spoiling }) {
  const checks = checksOf(text);
  const fails = checks.filter((one) => one.verdict === "fails");
  const placed = truth.relations.map((relation) => ({
    relation,
    places: placesOf(text, relation),
  }));
  for (const { relation, places } of placed) {
    rows[relation.kind] ??= row();
    const into = rows[relation.kind];
    into.relations++;
    const mine = checks.filter((check) => covers(check, places));
    const good = mine.some((check) => check.verdict === relation.verdict);
    if (relation.verdict === "fails") {
      into.untrue++;
      if (good) into.untrueFound++;
    }
    if (mine.length > 0) into.found++;
    if (good) into.right++;
    if (list && !good)
      list.push(
        `  ${name} ${mine.length > 0 ? "misjudged" : "missed"} ${relation.kind} ${relation.verdict}: ${relation.quotes.join(" | ")}`,
      );
    if (spoiling && relation.verdict === "holds" && EXACT.includes(relation.kind))
      spoil(text, relation, checks, into.spoil, list);
  }
  for (const check of fails) {
    const untrue = placed.filter(({ relation }) => relation.verdict === "fails");
    const good = untrue.some(({ places }) => speaksOf(check, places));
    total.byKind[check.kind] ??= { all: 0, good: 0 };
    const by = total.byKind[check.kind];
    total.fails++;
    by.all++;
    if (good) {
      total.failsRight++;
      by.good++;
    } else if (list)
      list.push(
        `  ${name} FALSE ${check.kind} ${check.computation} | ${check.words.map((one) => one.text).join(" / ")}`,
      );
    if (good) continue;
    const trap = (truth.traps ?? []).some((one) =>
      occurrences(text, one.quote).some((span) => check.spans.some((word) => meet(word, span))),
    );
    if (trap) total.trapped++;
  }
  total.traps += truth.traps?.length ?? 0;
  total.texts++;
  total.asked += checks.filter((one) => one.verdict === "cannot-tell").length;
}

const percent = (part, whole) =>
  whole === 0 ? "    –" : `${((part / whole) * 100).toFixed(1).padStart(5)}`;

/** Whether a text is set aside: every third, by the number at the start of its name. */
export const isAside = (name) => Number.parseInt(name, 10) % 3 === 0;

const PARTS = {
  all: () => true,
  aside: isAside,
  development: (name) => !isAside(name),
};

/** Reads every pair of the folders and scores it. */
export function scoreFolders(folders, { list, spoiling = true, part = "all" } = {}) {
  const rows = {};
  const total = { texts: 0, fails: 0, failsRight: 0, traps: 0, trapped: 0, asked: 0, byKind: {} };
  for (const folder of folders) {
    const names = readdirSync(folder)
      .filter((one) => one.endsWith(".json"))
      .map((one) => one.slice(0, -5))
      .filter(PARTS[part])
      .sort();
    for (const name of names) {
      const text = readFileSync(join(folder, `${name}.txt`), "utf8");
      const truth = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
      scoreText(name, text, truth, rows, total, { list, spoiling });
    }
  }
  return { rows, total };
}

/** Adds up numbers of rows. */
function addUp(rows) {
  const all = row();
  for (const one of Object.values(rows)) {
    for (const name of ["relations", "found", "right", "untrue", "untrueFound"])
      all[name] += one[name];
    for (const name of Object.keys(all.spoil)) all.spoil[name] += one.spoil[name];
  }
  return all;
}

export function printScore({ rows, total }) {
  console.log(
    "kind         relations  found      %  right      %  untrue found | spoilt right asked silent elsewhere  found %",
  );
  const line = (kind, one) => {
    const { right, asked, silent, elsewhere } = one.spoil;
    const all = right + asked + silent + elsewhere;
    const cells = [
      kind.padEnd(12),
      String(one.relations).padStart(9),
      String(one.found).padStart(6),
      percent(one.found, one.relations).padStart(6),
      String(one.right).padStart(6),
      percent(one.right, one.relations).padStart(6),
      String(one.untrue).padStart(7),
      String(one.untrueFound).padStart(5),
      "|",
      String(all).padStart(6),
      String(right).padStart(5),
      String(asked).padStart(5),
      String(silent).padStart(6),
      String(elsewhere).padStart(9),
      percent(right + asked, all).padStart(8),
    ];
    console.log(cells.join(" "));
  };
  for (const [kind, one] of Object.entries(rows).sort()) line(kind, one);
  line("all", addUp(rows));
  console.log(
    `${total.texts} texts; “fails” ${total.fails}, right ${total.failsRight} (${percent(total.failsRight, total.fails).trim()} %, lower Wilson bound ${(wilson(total.failsRight, total.fails) * 100).toFixed(1)} %); traps ${total.traps}, accused ${total.trapped}; “cannot tell” ${total.asked}`,
  );
  console.log(
    `“fails” by the kind of the check: ${Object.entries(total.byKind)
      .sort()
      .map(
        ([kind, { all, good }]) =>
          `${kind} ${good}/${all} (at least ${(wilson(good, all) * 100).toFixed(1)} %)`,
      )
      .join(", ")}`,
  );
}

const given = process.argv.slice(2);
const folders = given.filter((one) => !one.startsWith("--"));
const part = given.find((one) => one.startsWith("--part="))?.slice("--part=".length) ?? "all";
if (!(part in PARTS)) throw new Error(`--part is one of ${Object.keys(PARTS).join(", ")}`);
if (folders.length > 0) {
  const list = given.includes("--list") ? [] : undefined;
  printScore(scoreFolders(folders, { list, part, spoiling: !given.includes("--no-spoil") }));
  if (list !== undefined) console.log(list.join("\n"));
}
