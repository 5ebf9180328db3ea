import { join } from "node:path";
import { type Command, Option } from "commander";
import type { Language } from "../base/index.js";
import { FACTS } from "../facts/index.js";
import { type Law, ownVocabularies, type Pack, type ReadyPack, readyPack } from "../law/index.js";
import { TABLES } from "../register/index.js";
import { householdInputTypes } from "./input-types.js";
import { addRulesOptions, openLaw, type RulesOptions } from "./law.js";
import { languageOption, notThere } from "./options.js";
import { say } from "./speech.js";
import { valueOrFail } from "./usage.js";
import { writeOut } from "./write.js";

interface BundleOptions extends RulesOptions {
  readonly out: string;
  readonly texts?: Language;
}

/** A name that a module exports, with its value or the module that it comes from. */
interface Export {
  readonly name: string;
  readonly about: string;
  readonly type: string;
  readonly value: string;
}

export function addBundle(packs: Command): void {
  addRulesOptions(packs.command("bundle"))
    .description(
      say(
        "把规则包写成可以直接判定的 JavaScript 模块，带类型",
        "write packs as JavaScript modules that are ready to judge by, with their types",
      ),
    )
    .argument(
      "[pack...]",
      say(
        "名称，如 cn/household-exit（默认：全部）",
        "their names, such as cn/household-exit (default: all)",
      ),
    )
    .requiredOption(
      "--out <folder>",
      say(
        "写到哪里；每个地方、每个规则包一个模块",
        "where to write; a module for each place and each pack",
      ),
    )
    .addOption(
      new Option(
        "--texts <language>",
        say("只保留一种语言的文字", "keep the texts of one language only"),
      ).choices(["zh", "en"]),
    )
    .addOption(languageOption())
    .action((names: readonly string[], options: BundleOptions) => {
      const book = openLaw({ ...options, format: "modules" });
      const all = names.length === 0 ? [...book.heads.keys()] : names;
      const places = new Map<string, Pack[]>();
      for (const name of all) {
        if (!book.heads.has(name)) throw notThere("pack", name, [...book.heads.keys()]);
        const ready = valueOrFail(readyPack(book, name));
        writePack(join(options.out, name), inTexts(ready, options.texts));
        const { place, rules } = ready.pack;
        places.set(place, [...(places.get(place) ?? []), ready.pack]);
        process.stdout.write(`${name}  ${rules.length} rules\n`);
      }
      for (const [place, packs] of places) writePlace(options.out, place, packs);
      writeNames(options.out, book, [...places.values()].flat());
      if (book.declarations.size > 0) writeOwn(options.out, book, options.texts);
    });
}

/** The pack itself; what most programs need not load, the documents and the cases, stands beside it. */
function writePack(path: string, { pack, documents, cases }: ReadyPack): void {
  const called = `${pack.name} ${pack.version}`;
  writeModule(
    path,
    ["Pack"],
    [
      {
        name: "pack",
        about: `${pack.title.zh} · ${pack.title.en}: ${called}, ready for \`plan\`.`,
        type: `Pack<${criteriaOf(pack)}>`,
        value: literal(pack),
      },
    ],
  );
  writeModule(
    join(path, "sources"),
    ["Pack"],
    [
      {
        name: "documents",
        about: `The documents that ${called} cites: \`{ ...pack, documents }\` explains with their titles.`,
        type: 'Pack["documents"]',
        value: literal(documents),
      },
    ],
  );
  writeModule(
    join(path, "cases"),
    ["Rule"],
    [
      {
        name: "cases",
        about: `The cases of the rules of ${called}, by the name of the rule.`,
        type: 'Readonly<Record<string, Rule["cases"]>>',
        value: literal(cases),
      },
    ],
  );
}

/** A module for all packs of a place, each by its name as programs write it: `householdExit`. */
function writePlace(out: string, place: string, packs: readonly Pack[]): void {
  const names = packs.map(({ name }) => [camelCase(name.slice(place.length + 1)), name] as const);
  const about = `/** The packs of ${place}, ready for \`plan\`. */\n`;
  const from = (ending: string) =>
    names.map(([name, path]) => `export { pack as ${name} } from "./${path}${ending}";\n`).join("");
  const path = join(out, place);
  writeOut(`${path}.js`, about + from(".js"));
  writeOut(`${path}.d.ts`, about + from(".js"));
  writeOut(`${path}.d.cts`, about + from(".cjs"));
  const getters = names.map(
    ([name, file]) => `get ${name}() {\n    return require("./${file}.cjs").pack;\n  },\n`,
  );
  writeOut(`${path}.cjs`, `${about}module.exports = {\n  ${getters.join("  ")}};\n`);
}

/** The names that a program may use, as a list and as unions of texts, and what a household may say. */
function writeNames(out: string, book: Law, packs: readonly Pack[]): void {
  const names = packs.map(({ name }) => name);
  const unions = [
    ["PackName", "规则包 · A pack", names],
    ["Purpose", "规则包的用途 · What a pack is for", packs.map(({ purpose }) => purpose)],
    [
      "Criterion",
      "指标 · A criterion",
      packs.flatMap(({ criteria }) => criteria.map(({ id }) => id)),
    ],
    ["PlaceName", "有规则的地方 · A place that the rules name", placesOf(packs)],
    ["ParameterName", "法定值 · A legal value", [...book.parameters.keys()]],
    ["FactName", "事实 · A fact that a rule may ask about", [...FACTS.keys()]],
    ["TableName", "登记表 · A table of the register", Object.keys(TABLES)],
    ["Reader", "解释给谁看 · Who an explanation is for", ["farmer", "cadre", "auditor"]],
    ["Language", "语言 · A language", ["zh", "en"]],
  ] as const;
  const types = unions.map(
    ([name, about, texts]) => `/** ${about}. */\nexport type ${name} = ${unionOf(texts)};\n`,
  );
  const path = join(out, "index");
  const value: Export = {
    name: "packs",
    about: "The names of the packs that there are modules of.",
    type: "readonly PackName[]",
    value: literal(names),
  };
  writeModule(path, [], [value], `export type * from "./household.js";\n\n${types.join("\n")}\n`);
  writeOut(join(out, "household.d.ts"), householdInputTypes());
  writeOut(join(out, "household.d.cts"), householdInputTypes());
}

/** What the rules ask beside what the register has: declared before households are read. */
function writeOwn(out: string, { declarations }: Law, texts: Language | undefined): void {
  const own = ownVocabularies(declarations);
  const value: Export = {
    name: "own",
    about:
      "Columns, tables and facts of one's own: call `declareOwn` with each before you read households.",
    type: "readonly OwnVocabulary[]",
    value: literal(inTexts(own, texts)),
  };
  writeModule(join(out, "own"), ["OwnVocabulary"], [value]);
}

const placesOf = (packs: readonly Pack[]) => packs.flatMap(({ places }) => [...places.keys()]);

const unionOf = (texts: readonly string[]) =>
  [...new Set(texts)]
    .sort()
    .map((one) => JSON.stringify(one))
    .join(" | ");

/** A module for `import`, one for `require`, and the types of both. */
function writeModule(
  path: string,
  types: readonly string[],
  exports: readonly Export[],
  more = "",
): void {
  const text = (line: (one: Export) => string) =>
    exports.map((one) => `/** ${one.about} */\n${line(one)}\n`).join("");
  writeOut(
    `${path}.js`,
    text(({ name, value }) => `export const ${name} = ${value};`),
  );
  writeOut(
    `${path}.cjs`,
    text(({ name, value }) => `exports.${name} = ${value};`),
  );
  const imported =
    types.length === 0 ? "" : `import type { ${types.join(", ")} } from "tuopin";\n\n`;
  const declared =
    imported + more + text(({ name, type }) => `export declare const ${name}: ${type};`);
  writeOut(`${path}.d.ts`, declared);
  writeOut(`${path}.d.cts`, declared.replaceAll('.js";', '.cjs";'));
}

/** A value as JavaScript: JSON, and Maps where there are some. */
function literal(value: unknown): string {
  if (value instanceof Map) {
    return `/* @__PURE__ */ new Map(${literal([...value])})`;
  }
  if (Array.isArray(value)) return `[${value.map(literal).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${literal(one)}`).join(",")}}`;
}

/** What a pack says in one language, in the place of both. */
function inTexts<T>(value: T, language: Language | undefined): T {
  if (language === undefined) return value;
  const translated = (one: unknown): unknown => {
    if (one instanceof Map) return new Map([...one].map(([key, of]) => [key, translated(of)]));
    if (Array.isArray(one)) return one.map(translated);
    if (typeof one !== "object" || one === null) return one;
    const parts = Object.fromEntries(Object.entries(one).map(([key, of]) => [key, translated(of)]));
    return "zh" in one && "en" in one ? { ...parts, zh: one[language], en: one[language] } : parts;
  };
  return translated(value) as T;
}

const criteriaOf = ({ criteria }: Pack) => criteria.map(({ id }) => JSON.stringify(id)).join(" | ");

const camelCase = (name: string) =>
  name.replace(/[-/]([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
