import type { Command } from "commander";
import { composePack } from "../law/index.js";
import { packDoc, packsDoc } from "../report/index.js";
import { addAuthoring } from "./authoring.js";
import { addBundle } from "./bundle.js";
import { addCompareEngine } from "./compare-engine.js";
import { addRulesOptions, openLaw, type RulesOptions } from "./law.js";
import { languageOption } from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { valueOrFail } from "./usage.js";

type Options = RulesOptions & OutputOptions;

export function addPacks(program: Command): void {
  const packs = program.command("packs").description("list, show and check packs of rules");
  const add = (name: string, description: string) =>
    addOutputOptions(addRulesOptions(packs.command(name)))
      .description(description)
      .addOption(languageOption());

  addCompareEngine(packs);
  add("list", "every pack with its days, rules and cases").action((options: Options) => {
    const book = openLaw(options);
    const all = [...book.heads.keys()].map((name) =>
      valueOrFail(composePack(book, name), options.lang),
    );
    return answer({ doc: () => packsDoc(all) }, options);
  });
  add("show", "one pack with its criteria, rules, sources and gaps")
    .argument("<pack>", "its name, such as cn/household-exit")
    .action((name: string, options: Options) => {
      const pack = valueOrFail(composePack(openLaw(options), name), options.lang);
      return answer({ doc: () => packDoc(pack) }, options);
    });
  addBundle(packs);
  addAuthoring(packs);
}
