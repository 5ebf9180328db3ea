import type { TableName } from "../register/index.js";
import { POSITION } from "../store/index.js";
import type { Dialect } from "./dialect.js";
import type { Frames, Step } from "./frames.js";
import type { SubjectTables } from "./subject.js";
import type { Term } from "./term.js";

/** What a term is called where it has a name, and what that is about. */
export interface Named {
  readonly name: string;
  readonly about: string;
}

/** Where an expression is being written: from this, the columns of a frame are reached by an alias. */
interface Writing {
  readonly stage: number;
  readonly aliases: Map<string, string>;
  readonly joins: string[];
}

export interface Stages {
  /** The steps in the order in which they need each other. */
  readonly steps: readonly Step[];
  /** The last step of a frame. */
  readonly lastOf: (frame: string) => string;
  /** A term written where its frames go by these aliases, after all steps. */
  readonly say: (term: Term, aliases: Readonly<Record<string, string>>) => string;
}

interface Entry {
  readonly term: Term;
  readonly name: string;
  readonly about: string | undefined;
  readonly frame: string;
  readonly stage: number;
}

/** Terms that are no longer than this are written out wherever they are needed. */
const SMALL = 4;

const partsOf = (term: Term): readonly Term[] => [
  ...term.parts,
  ...(term.rows?.inner ?? []),
  ...(term.atRow === undefined ? [] : [term.atRow.of]),
];

const frameOf = ({ home }: Term) => home[0] ?? "";

/**
 * Lays terms out in steps: what is needed more than once, what is made of rows and every fact has a
 * column of its own, in a step after those that it is made of.
 */
export function layOut(
  roots: readonly Term[],
  names: ReadonlyMap<Term, Named>,
  frames: Frames,
  subject: SubjectTables,
  dialect: Dialect,
): Stages {
  const { quoted } = dialect;
  const uses = new Map<Term, number>();
  const count = (term: Term) => {
    const seen = uses.get(term);
    uses.set(term, (seen ?? 0) + 1);
    if (seen !== undefined) return;
    for (const part of partsOf(term)) count(part);
    // The value of a row is asked twice: whether it is known, and what it is.
    for (const part of term.rows?.inner ?? []) count(part);
  };
  for (const root of roots) count(root);
  const sizes = new Map<Term, number>();
  const sizeOf = (term: Term): number => {
    if (isNamed(term) || term.cell !== undefined || term.constant !== undefined) return 1;
    return bareSize(term);
  };
  const bareSize = (term: Term): number => {
    let size = sizes.get(term);
    if (size === undefined) {
      size = term.parts.reduce((sum, part) => sum + sizeOf(part), 1);
      sizes.set(term, size);
    }
    return size;
  };
  const namedOnes = new Map<Term, boolean>();
  const isNamed = (term: Term): boolean => {
    let is = namedOnes.get(term);
    if (is === undefined) {
      if (term.cell !== undefined || term.constant !== undefined) is = false;
      else if (term.rows !== undefined || term.atRow !== undefined || term.isWindow) is = true;
      else if (term.home.length > 1) is = false;
      else is = names.has(term) || ((uses.get(term) ?? 0) > 1 && bareSize(term) >= SMALL);
      namedOnes.set(term, is);
    }
    return is;
  };

  const entries = new Map<Term, Entry>();
  const groups = new Map<string, { readonly terms: Term[]; readonly stage: number }>();
  // Engines take names that differ in capitals alone for one.
  const taken = new Set(frames.names.map((name) => name.toLowerCase()));
  const unique = (wanted: string) => {
    let name = wanted;
    for (let more = 2; taken.has(name.toLowerCase()); more += 1) name = `${wanted}_${more}`;
    taken.add(name.toLowerCase());
    return name;
  };
  const stages = new Map<Term, number>();
  const latest = (terms: readonly Term[]) => Math.max(0, ...terms.map(place));
  function place(term: Term): number {
    const known = stages.get(term);
    if (known !== undefined) return known;
    let stage = latest(partsOf(term));
    if (term.rows !== undefined) {
      const key = `${frameOf(term)}|${term.rows.table}|${stage + 1}`;
      const group = groups.get(key) ?? { terms: [], stage: stage + 1 };
      group.terms.push(term);
      groups.set(key, group);
      stage += 1;
    }
    if (isNamed(term)) {
      stage += 1;
      const { name, about } = names.get(term) ?? { name: hint(term), about: undefined };
      const frame = frameOf(term);
      entries.set(term, { term, name: unique(name), about, frame, stage });
    }
    stages.set(term, stage);
    return stage;
  }
  for (const root of roots) place(root);

  const chain = new Map<string, { readonly stage: number; readonly name: string }[]>(
    [...frames.baseOf].map(([frame, name]) => [frame, [{ stage: 0, name }]]),
  );
  const before = (frame: string, stage: number): string => {
    const found = (chain.get(frame) ?? []).filter((one) => one.stage < stage).at(-1);
    if (found === undefined) throw new TypeError(`no step of ${frame} before ${stage}`);
    return found.name;
  };
  const keysOf = (frame: string) =>
    frame === "" ? [quoted(subject.key)] : [quoted(subject.key), quoted(POSITION)];

  /** The alias of a frame, joined where it is not there yet. */
  const reach = (frame: string, writing: Writing): string => {
    let alias = writing.aliases.get(frame);
    if (alias === undefined) {
      alias = `s${writing.aliases.size}`;
      const [main] = writing.aliases.values();
      writing.joins.push(
        `JOIN ${quoted(before(frame, writing.stage))} AS ${alias} ON ${keysOf(frame)
          .map((key) => `${alias}.${key} = ${main}.${key}`)
          .join(" AND ")}`,
      );
      writing.aliases.set(frame, alias);
    }
    return alias;
  };
  const say = (term: Term, writing: Writing): string => {
    if (term.cell !== undefined) {
      return `${reach(frameOf(term), writing)}.${frames.columnOf(term.cell)}`;
    }
    const entry = entries.get(term);
    if (entry !== undefined) return `${reach(entry.frame, writing)}.${quoted(entry.name)}`;
    return term.say(...term.parts.map((part) => say(part, writing)));
  };

  const steps: Step[] = [];
  const groupNames = new Map<Term, { readonly group: string; readonly column: string }>();
  const last = Math.max(0, ...[...entries.values()].map(({ stage }) => stage));
  for (let stage = 1; stage <= last; stage += 1) {
    for (const [key, group] of groups) {
      if (group.stage === stage) steps.push(groupStep(key, group.terms, stage));
    }
    for (const frame of frames.baseOf.keys()) {
      const its = [...entries.values()].filter((one) => one.frame === frame && one.stage === stage);
      if (its.length > 0) steps.push(columnStep(frame, its, stage));
    }
  }

  function groupStep(key: string, terms: readonly Term[], stage: number): Step {
    const [frame, table] = key.split("|") as [string, TableName];
    const name = unique(`${table}_by_${frame === "" ? subject.key : frame}`.replaceAll("-", "_"));
    const aliases = new Map([[table as string, "t"]]);
    const writing: Writing = { stage, aliases, joins: [] };
    const keys = keysOf(frame);
    if (frame !== "") {
      aliases.set(frame, "u");
      writing.joins.push(
        `JOIN ${quoted(before(frame, stage))} AS u ON u.${quoted(subject.key)} = t.${quoted(subject.key)}`,
      );
    }
    const side = frame === "" ? "t" : "u";
    const columns = terms.map((term) => {
      const column = entries.get(term)?.name as string;
      groupNames.set(term, { group: name, column });
      const inner = (term.rows?.inner ?? []).map((one) => say(one, writing));
      return `    ${term.rows?.of(...inner)} AS ${quoted(column)}`;
    });
    const grouped = keys.map((one) => `${side}.${one}`);
    const list = [...grouped.map((one) => `    ${one}`), ...columns].join(",\n");
    const joins = writing.joins.map((one) => `\n  ${one}`).join("");
    return {
      name,
      about: `What the rows of ${table} come to`,
      text: `  SELECT\n${list}\n  FROM ${quoted(before(table, stage))} AS t${joins}\n  GROUP BY ${grouped.join(", ")}`,
    };
  }

  function columnStep(frame: string, its: readonly Entry[], stage: number): Step {
    const from = before(frame, stage);
    const writing: Writing = { stage, aliases: new Map([[frame, "p"]]), joins: [] };
    const joined = new Set<string>();
    const keys = keysOf(frame);
    const on = (alias: string) => keys.map((key) => `${alias}.${key} = p.${key}`).join(" AND ");
    const columns = its.map(({ term, name, about }) => {
      const comment = about === undefined ? "" : `    -- ${about}\n`;
      return `${comment}    ${ownValue(term)} AS ${quoted(name)}`;
    });
    function ownValue(term: Term): string {
      if (term.rows !== undefined) {
        const { group, column } = groupNames.get(term) as { group: string; column: string };
        const alias = quoted(group);
        if (!joined.has(group)) writing.joins.push(`LEFT JOIN ${alias} ON ${on(alias)}`);
        joined.add(group);
        const value = `${alias}.${quoted(column)}`;
        if (term.rows.none === "NULL") return value;
        return `CASE WHEN ${alias}.${quoted(subject.key)} IS NULL THEN ${term.rows.none} ELSE ${value} END`;
      }
      if (term.atRow !== undefined) {
        const { table, of } = term.atRow;
        const alias = `f${writing.joins.length}`;
        const place = say(term.parts[0] as Term, writing);
        writing.joins.push(
          `LEFT JOIN ${quoted(before(table, stage))} AS ${alias} ON ${alias}.${quoted(subject.key)} = p.${quoted(subject.key)} AND ${alias}.${quoted(POSITION)} = ${place}`,
        );
        return say(of, {
          stage,
          aliases: new Map([[table as string, alias], ...writing.aliases]),
          joins: writing.joins,
        });
      }
      return term.say(...term.parts.map((part) => say(part, writing)));
    }
    const name = `${frames.baseOf.get(frame)?.replace(/_seen$/, "")}_${stage}`;
    chain.get(frame)?.push({ stage, name });
    const joins = writing.joins.map((one) => `\n  ${one}`).join("");
    return {
      name,
      about: `What follows from that, step ${stage}`,
      text: `  SELECT p.*,\n${columns.join(",\n")}\n  FROM ${quoted(from)} AS p${joins}`,
    };
  }

  return {
    steps,
    lastOf: (frame) => before(frame, last + 1),
    say: (term, aliases) =>
      say(term, { stage: last + 1, aliases: new Map(Object.entries(aliases)), joins: [] }),
  };
}

function hint(term: Term): string {
  if (term.isWindow) return "is_repeated";
  if (term.rows !== undefined) return `${term.rows.table.replaceAll("-", "_")}_rows`;
  return `part_of_${(frameOf(term) || "subject").replaceAll("-", "_")}`;
}
