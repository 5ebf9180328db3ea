import { type Command, Option } from "commander";
import { type LedgerOptions, readLedgers } from "../io/index.js";
import {
  countIssues,
  type Mapping,
  type NameOf,
  plainValue,
  type Register,
  readMapping,
} from "../register/index.js";
import { issueLine, type PlaceNames } from "../report/index.js";
import { jsonIn } from "./named-file.js";
import { say, spoken } from "./speech.js";
import { UsageError, valueOrFail } from "./usage.js";

/** What the options say of ledgers. */
export interface LedgerOptionsGiven {
  readonly sheet?: readonly string[];
  readonly encoding?: NonNullable<LedgerOptions["encoding"]>;
  readonly map?: string;
}

export const LEDGERS = say(
  "工作簿、CSV 或文本文件，或放着它们的文件夹；或 tuopin import 写出的登记库；或 postgresql://用户@主机/库",
  "workbooks, CSV or text files, or folders of them; or a store that “tuopin import” wrote; or postgresql://user@host/database",
);

/** Options for what a ledger does not say itself. */
export function addLedgerOptions(command: Command): Command {
  return command
    .option(
      "--sheet <name...>",
      say(
        "要读的工作表（默认：所有未隐藏的）",
        "the sheets of workbooks to read (default: all that are not hidden)",
      ),
    )
    .addOption(
      new Option(
        "--encoding <name>",
        say("文本的编码，知道时才写", "the encoding of texts, where you know it"),
      ).choices(["utf-8", "utf-16le", "utf-16be", "gb18030"]),
    )
    .option(
      "--map <file>",
      say(
        "列名和用词的对应表（JSON），用 tuopin map suggest 写出",
        "what headers and words are (JSON), as “tuopin map suggest” writes it",
      ),
    );
}

/** What the options say, as readers of ledgers take it. */
export function ledgerOptions({ sheet, encoding, map }: LedgerOptionsGiven): LedgerOptions {
  return {
    ...(sheet === undefined ? {} : { sheets: sheet }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(map === undefined ? {} : { mapping: mappingIn(map) }),
  };
}

/** The mapping in a file, or the end of the command with what is wrong with it. */
function mappingIn(file: string): Mapping {
  const value = jsonIn("--map", file);
  if (value !== undefined) return valueOrFail(readMapping(value));
  throw new UsageError(say(`--map ${file}：不是 JSON`, `--map ${file}: it is not JSON`));
}

/** The register that ledgers hold, or the end of the command where they hold none. */
export async function ledgersIn(
  paths: string | readonly string[],
  options: LedgerOptionsGiven = {},
): Promise<Register> {
  const register = valueOrFail(await readLedgers(paths, ledgerOptions(options)));
  if (register.tally.some(({ used }) => used > 0)) return register;
  const said = register.issues.map((one) => issueLine(one, spoken()));
  const none = say("没有一行可以采用", "No row could be used");
  throw new UsageError([none, ...said].join("\n"));
}

/**
 * The register in files and folders. What was set aside on the way is counted on the error output, so that the
 * answer of a command that does not list it is not taken for one about all of it.
 */
export async function registerIn(
  paths: string | readonly string[],
  options: LedgerOptionsGiven = {},
): Promise<Register> {
  const register = await ledgersIn(paths, options);
  const sum = (key: "rows" | "used" | "setAside" | "cellsSetAside") =>
    register.tally.reduce((total, one) => total + one[key], 0);
  const errors = countIssues(register.issues.filter(({ severity }) => severity === "error"));
  if (errors > 0) {
    process.stderr.write(
      say(
        `读入${sum("rows")}行，采用${sum("used")}行，搁置${sum("setAside")}行、${sum("cellsSetAside")}个单元格；问题${errors}个，用 tuopin audit 逐条查看\n`,
        `Rows read: ${sum("rows")}, used: ${sum("used")}, set aside: ${sum("setAside")}; cells set aside: ${sum("cellsSetAside")}; errors: ${errors}. “tuopin audit” lists them.\n`,
      ),
    );
  }
  return register;
}

/** What the villages are called. */
export function villageNames({ villages }: Pick<Register, "villages">, nameOf: NameOf): PlaceNames {
  return new Map(
    villages.flatMap((village) => {
      const [id, name] = [plainValue(village.id), plainValue(village.name)];
      return id === undefined || name === undefined ? [] : [[nameOf(id), nameOf(name)]];
    }),
  );
}

/** What villages and their townships are called, by the ids of the villages. */
export const placeNames = (register: Pick<Register, "villages" | "townships">, nameOf: NameOf) => ({
  villages: villageNames(register, nameOf),
  townships: townshipNames(register, nameOf),
});

/** What the township of each village is called, by the id of the village. */
function townshipNames(
  { villages, townships }: Pick<Register, "villages" | "townships">,
  nameOf: NameOf,
): PlaceNames {
  const names = new Map(townships.map((one) => [plainValue(one.id), plainValue(one.name)]));
  return new Map(
    villages.flatMap((village) => {
      const [id, township] = [plainValue(village.id), plainValue(village.township)];
      if (id === undefined || township === undefined) return [];
      return [[nameOf(id), nameOf(names.get(township) ?? township)]];
    }),
  );
}

/** What the village of each household is called, by the id of the household. */
export function villagesOf(
  { households }: Pick<Register, "households">,
  villages: PlaceNames,
  nameOf: NameOf,
): PlaceNames {
  return new Map(
    households.map(({ id, village }) => {
      const place = plainValue(village);
      const shown = place === undefined ? "" : nameOf(place);
      return [nameOf(id), villages.get(shown) ?? shown];
    }),
  );
}

/** What members are called, by the id of the household, a stroke and their own. */
export function memberNames({ households }: Register): PlaceNames {
  return new Map(
    households.flatMap(({ id, members }) =>
      members.flatMap((one): (readonly [string, string])[] => {
        const [own, name] = [plainValue(one.id), plainValue(one.name)];
        return own === undefined || name === undefined ? [] : [[`${id}/${own}`, name]];
      }),
    ),
  );
}

/** What the heads of households are called. */
export function headNames({ households }: Register): PlaceNames {
  return new Map(
    households.flatMap(({ id, members }) => {
      const heads = members.filter(({ relation }) => plainValue(relation) === "head");
      const name = heads.length === 1 ? plainValue(heads[0]?.name) : undefined;
      return name === undefined ? [] : [[id, name]];
    }),
  );
}
