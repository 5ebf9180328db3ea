import { type Command, Option } from "commander";
import type { Subset } from "../audit/index.js";
import { linesOf } from "../base/index.js";
import { readWritten } from "../io/index.js";
import type { Pack } from "../law/index.js";
import { columnNamed, plainValue, type Register } from "../register/index.js";
import { unreadable } from "./named-file.js";
import { notThere } from "./options.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";

export interface SubsetOptions {
  readonly village?: readonly string[];
  readonly householdList?: string;
  readonly criterion?: readonly string[];
}

const several = (text: string, before: readonly string[] | undefined) => [...(before ?? []), text];

/** Options that ask about a part of a register. */
export function addSubsetOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--village <village>",
        say(
          "只列这个村（编码或村名），可写多次；判定仍按全部台账",
          "tell of this village only (code or name), may be given again; judged by the whole register all the same",
        ),
      ).argParser(several),
    )
    .option(
      "--household-list <file>",
      say(
        "只列名单上的户：文本或 CSV，一行一个户编号；- 为标准输入",
        "tell of the households of a list only: text or CSV, an id a line; - is standard input",
      ),
    )
    .addOption(
      new Option(
        "--criterion <id>",
        say(
          "只列这项指标，可写多次；总结论仍按全部指标",
          "tell of this criterion only, may be given again; the outcome is by all of them",
        ),
      ).argParser(several),
    );
}

/** The part that the options ask about. */
export function subsetIn(options: SubsetOptions, pack: Pack, register: Register): Subset {
  const { village, householdList, criterion } = options;
  return {
    ...(village === undefined
      ? {}
      : { villages: village.flatMap((one) => villagesNamed(one, pack, register)) }),
    ...(householdList === undefined ? {} : { subjects: listed(householdList, pack) }),
    ...(criterion === undefined
      ? {}
      : { criteria: criterion.map((one) => criterionNamed(one, pack)) }),
  };
}

/** The ids of the villages of that code or name. */
function villagesNamed(name: string, pack: Pack, { villages, households }: Register): string[] {
  if (!["household", "member", "village"].includes(pack.subject)) {
    throw new UsageError(
      say(
        `--village：${pack.name} 判定的不是村里的对象`,
        `--village: what ${pack.name} judges does not lie in a village`,
      ),
    );
  }
  const known = new Map<string, string[]>();
  const add = (text: string | undefined, id: string) =>
    text !== undefined && known.set(text, [...(known.get(text) ?? []), id]);
  for (const one of villages) {
    const id = plainValue(one.id);
    if (id === undefined) continue;
    add(id, id);
    if (plainValue(one.name) !== id) add(plainValue(one.name), id);
  }
  for (const { village } of households) {
    const id = plainValue(village);
    if (id !== undefined && !known.has(id)) known.set(id, [id]);
  }
  const found = known.get(name.trim());
  if (found === undefined) throw notThere("village", name, [...known.keys()]);
  if (found.length === 1) return found;
  throw new UsageError(
    say(
      `--village：叫“${name}”的村不止一个，请写编码`,
      `--village: several villages are called “${name}”; give the code`,
    ),
  );
}

function criterionNamed(name: string, { criteria }: Pack): string {
  const found = criteria.find(({ id, label }) => [id, label.zh, label.en].includes(name));
  if (found !== undefined) return found.id;
  throw notThere(
    "criterion",
    name,
    criteria.map(({ id }) => id),
  );
}

/** The ids of a list: of the column of household ids where a header names it, else the first of each line. */
function listed(path: string, pack: Pack): string[] {
  if (pack.subject !== "household" && pack.subject !== "member") {
    throw new UsageError(
      say(
        `--household-list：${pack.name} 判定的不是农户`,
        `--household-list: ${pack.name} does not judge households`,
      ),
    );
  }
  const rows = linesOf(textOf(path))
    .map((line) => line.split(/[,\t;，；]/).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")))
    .filter((cells) => cells.some((cell) => cell !== ""));
  const head = rows[0]?.findIndex((cell) => columnNamed("households", cell)?.name === "id") ?? -1;
  const ids = rows.slice(head < 0 ? 0 : 1).map((cells) => cells[Math.max(0, head)] ?? "");
  const named = ids.filter((id) => id !== "");
  if (named.length > 0) return named;
  throw new UsageError(
    say(`--household-list ${path}：一个户编号也没有`, `--household-list ${path}: it holds no id`),
  );
}

function textOf(path: string): string {
  try {
    return readWritten(path);
  } catch (error) {
    throw unreadable("--household-list", path, error);
  }
}
