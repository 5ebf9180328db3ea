import type { Command } from "commander";
import { composePack } from "../law/index.js";
import { packDoc, packsDoc } from "../report/index.js";
import { addAuthoring } from "./authoring.js";
import { addBundle } from "./bundle.js";
import { addCompareEngine } from "./compare-engine.js";
import { addRulesOptions, openLaw, type RulesOptions } from "./law.js";
import { addNew } from "./new-pack.js";
import { languageOption } from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { say } from "./speech.js";
import { valueOrFail } from "./usage.js";
import { addWatch } from "./watch.js";

type Options = RulesOptions & OutputOptions;

export function addPacks(program: Command): void {
  const packs = program
    .command("packs")
    .description(say("列出、查看、检查规则包", "list, show and check packs of rules"));
  const add = (name: string, description: string) =>
    addOutputOptions(addRulesOptions(packs.command(name)))
      .description(description)
      .addOption(languageOption());

  addCompareEngine(packs);
  add(
    "list",
    say("列出所有规则包及其有效期、规则和案例", "every pack with its days, rules and cases"),
  ).action((options: Options) => {
    const book = openLaw(options);
    const all = [...book.heads.keys()].map((name) => valueOrFail(composePack(book, name)));
    return answer({ doc: () => packsDoc(all) }, options);
  });
  add(
    "show",
    say(
      "一个规则包的指标、规则、来源和空缺",
      "one pack with its criteria, rules, sources and gaps",
    ),
  )
    .argument("<pack>", say("名称，如 cn/household-exit", "its name, such as cn/household-exit"))
    .action((name: string, options: Options) => {
      const pack = valueOrFail(composePack(openLaw(options), name));
      return answer({ doc: () => packDoc(pack) }, options);
    });
  addNew(packs);
  addBundle(packs);
  addAuthoring(packs);
  addWatch(packs);
}
