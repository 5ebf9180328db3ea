import type { Command } from "commander";
import type { Language } from "../base/index.js";
import { composePack } from "../law/index.js";
import { packDoc, packsDoc } from "../report/index.js";
import { addAuthoring } from "./authoring.js";
import { addBundle } from "./bundle.js";
import { addCompareEngine } from "./compare-engine.js";
import { languageOption, loadRules, valueOrFail } from "./options.js";
import { write } from "./print.js";

interface PackOptions {
  readonly rules?: string;
  readonly lang: Language;
}

export function addPacks(program: Command): void {
  const packs = program.command("packs").description("list, show and check packs of rules");
  const add = (name: string, description: string) =>
    packs
      .command(name)
      .description(description)
      .option("--rules <folder>", "a folder of rules, instead of the built-in ones")
      .addOption(languageOption());

  addCompareEngine(packs);
  add("list", "every pack with its days, rules and cases").action((options: PackOptions) => {
    const book = loadRules(options);
    const all = [...book.heads.keys()].map((name) =>
      valueOrFail(composePack(book, name), options.lang),
    );
    write(packsDoc(all), options);
  });
  add("show", "one pack with its criteria, rules, sources and gaps")
    .argument("<pack>", "its name, such as cn/household-exit")
    .action((name: string, options: PackOptions) => {
      write(packDoc(valueOrFail(composePack(loadRules(options), name), options.lang)), options);
    });
  addBundle(packs);
  addAuthoring(packs);
}
