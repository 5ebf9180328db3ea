import { isDecimalText, timesDecimal } from "../../base/index.js";
import type { Column } from "../column.js";

/** What the words for a unit of the columns say: how much of it one of them is. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CNY: { 元: "1", 块: "1" },
  person: { 人: "1", 口: "1", 名: "1" },
  household: { 户: "1" },
  item: {
    ...{ 项: "1", 个: "1", 件: "1", 处: "1", 块: "1", 座: "1", 间: "1", 套: "1", 台: "1" },
    ...{ 箱: "1", 头: "1", 只: "1", 株: "1", 棵: "1" },
  },
  time: { 次: "1" },
  village: { 个: "1", 村: "1" },
  township: { 个: "1" },
  year: { 岁: "1", 周岁: "1" },
  month: { 个月: "1", 月: "1", 年: "12" },
  day: { 天: "1", 日: "1" },
  "day/year": { 天: "1", 日: "1" },
  minute: { 分钟: "1", 分: "1", 小时: "60", 时: "60" },
  m: {
    米: "1",
    m: "1",
    公里: "1000",
    千米: "1000",
    km: "1000",
    里: "500",
    厘米: "0.01",
    cm: "0.01",
  },
  km: { 公里: "1", 千米: "1", km: "1", 里: "0.5", 米: "0.001", m: "0.001" },
  mu: { 亩: "1", 公顷: "15", 平方米: "0.0015", m2: "0.0015" },
  m2: { 平方米: "1", 平米: "1", m2: "1" },
  "m2/person": { 平方米: "1", 平米: "1", m2: "1" },
  "L/person/day": {
    ...{ 升: "1", l: "1", 立方米: "1000", m3: "1000" },
    ...{ "升/人·天": "1", "升/人·日": "1", "升/人/天": "1", "升/人/日": "1", "l/(人·d)": "1" },
  },
  "%": { "%": "1", "‰": "0.1" },
  "%/year": { "%": "1" },
  ratio: { 倍: "1", "%": "0.01" },
};

/** The units of columns in which a cell may count. */
export const UNITS_READ = Object.keys(WORDS) as [string, ...string[]];

const MULTIPLIERS: Readonly<Record<string, string>> = {
  千: "1000",
  万: "10000",
  亿: "100000000",
};

/** Units of which people write so many ten thousand. */
const MULTIPLIED = new Set(["CNY", "person", "household", "mu"]);

/** The unit by whose words the numbers of a column are read. */
export function countedIn({ unit, perMille }: Pick<Column, "unit" | "perMille">) {
  return perMille === false ? `${unit}/year` : unit;
}

/** A number that names its unit, or does not. */
export interface Measured {
  /** Digits, with a minus where there is one. */
  readonly amount: string;
  /** Whether it says in what it is counted, so that its scale is beyond doubt. */
  readonly hasUnit: boolean;
}

/**
 * By how much one of what a word names is multiplied to be one of the unit; `undefined` for a word that
 * names none of it. A multiplier alone (万) stands before the unit itself.
 */
export function factorOf(word: string, unit: string | undefined): string | undefined {
  const spoken = word.replace(/\s+/g, "").toLowerCase();
  // What a household has in a year is what all amounts are.
  const plain = unit === "CNY" ? spoken.replace(/(\/(户|年))+$/, "") : spoken;
  const words = WORDS[unit ?? ""] ?? {};
  if (Object.hasOwn(words, plain)) return words[plain];
  const signs = /^[千万亿]+/.exec(plain)?.[0] ?? "";
  if (signs === "" || !MULTIPLIED.has(unit ?? "")) return undefined;
  const multiplier = [...signs].reduce(
    (product, sign) => timesDecimal(product, MULTIPLIERS[sign] as string),
    "1",
  );
  const rest = plain.slice(signs.length);
  if (rest === "") return multiplier;
  const factor = Object.hasOwn(words, rest) ? words[rest] : undefined;
  return factor === undefined ? undefined : timesDecimal(multiplier, factor);
}

/**
 * The number that a text states, in the unit of its column. What the header says it is counted in holds
 * for a number without a word of its own. Nothing is taken from the size of a number.
 *
 * @param text - in plain letters and digits.
 * @param factor - how much of the unit one of what the header names is.
 */
export function measured(
  text: string,
  unit: string | undefined,
  factor: string | undefined,
): Measured | undefined {
  const bare = unit === "CNY" ? text.replace(/^(¥|rmb|人民币)\s*/i, "") : text;
  const [, digits, word] = /^(-?[\d,.]+)\s*(.*)$/s.exec(bare) ?? [];
  if (digits === undefined || word === undefined) return undefined;
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits);
  const plain = grouped ? digits.replaceAll(",", "") : digits;
  if (!isDecimalText(plain)) return undefined;
  if (word === "") {
    return { amount: factor === undefined ? plain : timesDecimal(plain, factor), hasUnit: false };
  }
  const own = factorOf(word, unit);
  // In a column of ten thousands, 1.2万 may be twelve thousand or as many times ten thousand.
  if (own === undefined || (factor !== undefined && factor !== "1" && /^[千万亿]+$/.test(word))) {
    return undefined;
  }
  return { amount: own === "1" ? plain : timesDecimal(plain, own), hasUnit: true };
}

/** A header without the unit in brackets at its end, and that unit. */
export function headerUnit(
  header: string,
): { readonly name: string; readonly word: string } | undefined {
  const found = /^(.+?)\s*[([【]\s*(?:单位[:：]?)?\s*([^()[\]【】]+?)\s*[)\]】]\s*$/.exec(
    header.normalize("NFKC"),
  );
  const [, name, word] = found ?? [];
  return name === undefined || word === undefined ? undefined : { name, word };
}
