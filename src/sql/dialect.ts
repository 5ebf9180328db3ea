export const DIALECTS = ["duckdb", "postgresql", "spark"] as const;
export type DialectName = (typeof DIALECTS)[number];

/** What engines write differently; all else is the same text for all. */
export interface Dialect {
  readonly name: DialectName;
  readonly quoted: (name: string) => string;
  readonly double: string;
  /** A part of a day as a whole number. */
  readonly partOf: (part: "YEAR" | "MONTH" | "DAY", day: string) => string;
  readonly days: (from: string, to: string) => string;
  readonly makeDay: (year: string, month: number, day: number) => string;
  /** A whole number by one that goes into it. */
  readonly wholeQuotient: (of: string, by: string) => string;
  readonly matches: (text: string, pattern: string) => string;
  readonly differs: (a: string, b: string) => string;
  /** The values of a group, each once and sorted; and whether a list holds one. */
  readonly sortedList: (of: string) => string;
  readonly emptyList: string;
  readonly holds: (list: string, value: string) => string;
  /** Words of a text, each once and sorted. */
  readonly wordsOnce: (text: string) => string;
}

const doubled = (sign: string) => (name: string) =>
  `${sign}${name.replaceAll(sign, sign + sign)}${sign}`;
const extract = (part: string, day: string) => `EXTRACT(${part} FROM ${day})`;

export const DIALECT: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    name: "duckdb",
    quoted: doubled('"'),
    double: "DOUBLE",
    partOf: extract,
    days: (from, to) => `date_diff('day', ${from}, ${to})`,
    makeDay: (year, month, day) => `make_date(${year}, ${month}, ${day})`,
    wholeQuotient: (of, by) => `(${of} // ${by})`,
    matches: (text, pattern) => `regexp_matches(${text}, '${pattern}')`,
    differs: (a, b) => `(${a} IS DISTINCT FROM ${b})`,
    sortedList: (of) => `list_sort(list(DISTINCT ${of}))`,
    emptyList: "CAST([] AS VARCHAR[])",
    holds: (list, value) => `list_contains(${list}, ${value})`,
    wordsOnce: (text) =>
      `array_to_string(list_sort(list_distinct(string_split(${text}, ' '))), ' ')`,
  },
  postgresql: {
    name: "postgresql",
    quoted: doubled('"'),
    double: "DOUBLE PRECISION",
    partOf: (part, day) => `CAST(${extract(part, day)} AS INTEGER)`,
    days: (from, to) => `(${to} - ${from})`,
    makeDay: (year, month, day) => `make_date(${year}, ${month}, ${day})`,
    wholeQuotient: (of, by) => `(${of} / ${by})`,
    matches: (text, pattern) => `(${text} ~ '${pattern}')`,
    differs: (a, b) => `(${a} IS DISTINCT FROM ${b})`,
    sortedList: (of) => `array_agg(DISTINCT ${of} ORDER BY ${of})`,
    emptyList: "CAST('{}' AS VARCHAR[])",
    holds: (list, value) => `(${value} = ANY(${list}))`,
    wordsOnce: (text) =>
      `(SELECT string_agg(DISTINCT word, ' ' ORDER BY word) FROM unnest(string_to_array(${text}, ' ')) AS words (word))`,
  },
  spark: {
    name: "spark",
    quoted: doubled("`"),
    double: "DOUBLE",
    partOf: extract,
    days: (from, to) => `datediff(${to}, ${from})`,
    makeDay: (year, month, day) => `make_date(${year}, ${month}, ${day})`,
    wholeQuotient: (of, by) => `(${of} div ${by})`,
    matches: (text, pattern) => `(${text} RLIKE '${pattern}')`,
    differs: (a, b) => `(NOT (${a} <=> ${b}))`,
    sortedList: (of) => `sort_array(collect_set(${of}))`,
    emptyList: "CAST(array() AS ARRAY<STRING>)",
    holds: (list, value) => `array_contains(${list}, ${value})`,
    wordsOnce: (text) => `array_join(array_sort(array_distinct(split(${text}, ' '))), ' ')`,
  },
};

/** A known value as it is written in a statement. */
export function literalOf(value: unknown, type?: string): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value);
  if (type === "amount") return String(value);
  const text = `'${String(value).replaceAll("'", "''")}'`;
  return type === "day" ? `DATE ${text}` : text;
}
