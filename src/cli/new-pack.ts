import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { textsToFill, toFill, toFillOnce } from "../authoring/index.js";
import type { Citation } from "../base/index.js";
import {
  composePack,
  type Law,
  liesIn,
  type Pack,
  type PackHead,
  type PlacesFile,
  packFile,
  type Rule,
  ruleFile,
  type Source,
} from "../law/index.js";
import { addRulesOptions, openLaw, type RulesOptions } from "./law.js";
import { languageOption, notThere } from "./options.js";
import { RULE_FORMATS, ruleFormatSchema } from "./schema-rules.js";
import { say } from "./speech.js";
import { UsageError, valueOrFail } from "./usage.js";
import { writeOut } from "./write.js";

interface NewOptions extends RulesOptions {
  readonly extends: string;
  readonly out: string;
  readonly change?: readonly string[];
}

/** The content of each file, by its path in the folder. */
type Files = ReadonlyMap<string, object>;

export function addNew(packs: Command): void {
  addRulesOptions(packs.command("new"))
    .description(
      say(
        "写出一个新规则包的文件夹：沿用上级规则包，并列出要填的地方",
        "write the folder of a new pack that extends another, and list the places to fill in",
      ),
    )
    .argument(
      "<pack>",
      say(
        "新规则包的名称，如 cn-zhejiang/household-exit",
        "the name of the new pack, such as cn-zhejiang/household-exit",
      ),
    )
    .requiredOption(
      "--extends <pack>",
      say("沿用哪个规则包，如 cn/household-exit", "the pack it extends, such as cn/household-exit"),
    )
    .option("--out <folder>", say("写到哪个文件夹", "the folder to write"), "rules")
    .option(
      "--change <criterion...>",
      say(
        "要改的指标：把上级的规则连同案例抄来，供修改",
        "criteria to change: the rules of the parent are copied with their cases, to be edited",
      ),
    )
    .addOption(languageOption())
    .action((name: string, options: NewOptions) => {
      const book = openLaw({ ...options, format: "modules" });
      const parent = parentOf(book, name, options.extends);
      const files = new Map([...skeleton(book, name, parent), ...copies(name, parent, options)]);
      for (const path of files.keys()) {
        if (existsSync(join(options.out, path))) throw standsThere(join(options.out, path));
      }
      for (const [path, content] of files) writeJson(join(options.out, path), content);
      for (const kind of RULE_FORMATS) {
        writeJson(
          join(options.out, schemaFile(kind)),
          ruleFormatSchema(kind, book) as Readonly<Record<string, unknown>>,
        );
      }
      process.stdout.write(sayWritten(files, name, options));
    });
}

function parentOf(book: Law, name: string, above: string): Pack {
  if (!/^cn(-[a-z]+(-([a-z]+|\d{6}))?)?\/[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new UsageError(
      say(
        `“${name}”不能作规则包的名称；应为“地方/用途”，只用小写字母、数字和连字符，如 cn-zhejiang/household-exit`,
        `“${name}” cannot name a pack; write place/purpose in small letters, digits and hyphens, such as cn-zhejiang/household-exit`,
      ),
    );
  }
  if (book.heads.has(name)) {
    throw new UsageError(
      say(
        `已有规则包 ${name}；改它的规则见 docs/authoring.md 的“replaces”`,
        `there is a pack ${name} already; how to change its rules is said of “replaces” in docs/authoring.md`,
      ),
    );
  }
  if (!book.heads.has(above)) throw notThere("pack", above, [...book.heads.keys()]);
  return valueOrFail(composePack(book, above));
}

function standsThere(path: string): UsageError {
  return new UsageError(
    say(
      `${path} 已经存在，没有写任何文件；请换一个文件夹`,
      `${path} is there already, and nothing was written; choose another folder`,
    ),
  );
}

const placeOf = (name: string) => name.split("/")[0] as string;
const schemaFile = (kind: string) => `schema/${kind}.schema.json`;
const sourceOf = (name: string) => `${placeOf(name).toUpperCase()}-1`;

function citations(name: string): readonly Citation[] {
  return [
    { source: sourceOf(name), clause: toFillOnce("第几条"), confidence: "general-knowledge" },
  ];
}

/** The head of the pack, the document it rests on, and the place where nobody knows it yet. */
function skeleton(book: Law, name: string, parent: Pack): Files {
  const place = placeOf(name);
  const head: PackHead = {
    $schema: `../../../${schemaFile("pack")}`,
    name,
    version: "0.1.0",
    title: toFill({ zh: `${parent.title.zh}的名称`, en: `the title, of ${parent.title.en}` }),
    subject: parent.subject,
    purpose: parent.purpose,
    ...(parent.asks === undefined ? {} : { asks: parent.asks }),
    inForce: parent.inForce,
    extends: parent.name,
    sources: citations(name),
    criteria: [],
  };
  const sources: { readonly $schema: string; readonly sources: readonly Source[] } = {
    $schema: `../${schemaFile("sources")}`,
    sources: [
      {
        id: sourceOf(name),
        title: toFill({ zh: "文件的标题", en: "the title of the document" }),
        number: null,
        issuedOn: null,
        publishedOn: null,
        kind: "law",
        confidence: "general-knowledge",
        note: toFill({
          zh: "文号、日期、在哪里见到",
          en: "its number and dates, and where it was seen",
        }),
      },
    ],
  };
  const files = new Map<string, object>([
    [packFile(name), head],
    [`sources/${place}.json`, sources],
  ]);
  const known = book.places.get(place);
  if (known === undefined || known.undeclared === true) {
    const places: PlacesFile & { $schema: string } = {
      $schema: `../${schemaFile("places")}`,
      places: [
        {
          id: place,
          label: toFill({ zh: "地名", en: "the name of the place" }),
          codes: [],
        },
      ],
    };
    files.set(`places/${place}.json`, places);
  }
  return files;
}

/** The rules of the parent for the criteria that are to change, each taking the place of its own. */
function copies(name: string, parent: Pack, { change = [] }: NewOptions): Files {
  const files = new Map<string, Rule>();
  const ids = parent.criteria.map(({ id }) => id);
  // The legal values of a place above hold in the new one too; those of another do not.
  const isAbove = liesIn(placeOf(name), parent.place);
  for (const criterion of change) {
    if (!ids.includes(criterion)) throw notThere("criterion", criterion, ids);
    for (const rule of parent.rules.filter((one) => one.criterion === criterion)) {
      const own = `${name}/${rule.name.split("/").at(-1)}`;
      files.set(ruleFile(own), {
        ...rule,
        $schema: `../../../${schemaFile("rule")}`,
        name: own,
        replaces: rule.name,
        sources: [...citations(name), ...rule.sources],
        cases: rule.cases.map(({ place = parent.place, ...one }) =>
          isAbove && place === parent.place ? one : { place, ...one },
        ),
      });
    }
  }
  return files;
}

function writeJson(path: string, content: object): void {
  writeOut(path, `${JSON.stringify(content, null, 2)}\n`);
}

/** The files, each with the places to fill in, and the commands that come next. */
function sayWritten(files: Files, name: string, { out, change }: NewOptions): string {
  const lines = [...files].flatMap(([path, content]) => [
    join(out, path),
    ...textsToFill(content).map(({ pointer }) => `  ${say("待填", "fill in")} ${pointer}`),
  ]);
  if (change === undefined) {
    lines.push(
      say(
        "没有改动任何指标；--change 抄来要改的规则",
        "No criterion changes yet; --change copies the rules to be edited",
      ),
    );
  }
  lines.push(
    say("接着运行：", "Next:"),
    `  tuopin packs lint --rules ${out}`,
    `  tuopin packs test ${name} --rules ${out}`,
  );
  return `${lines.join("\n")}\n`;
}
