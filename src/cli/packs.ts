import type { Command } from "commander";
import type { Language } from "../base/index.js";
import { composePack } from "../law/index.js";
import { tableLines } from "../report/index.js";
import { addAuthoring } from "./authoring.js";
import { addBundle } from "./bundle.js";
import { addCompareEngine } from "./compare-engine.js";
import { languageOption, loadRules, valueOrFail } from "./options.js";
import { print } from "./print.js";

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
    print(listPacks(options));
  });
  add("show", "one pack with its criteria, rules, sources and gaps")
    .argument("<pack>", "its name, such as cn/household-exit")
    .action((name: string, options: PackOptions) => {
      print(showPack(name, options));
    });
  addBundle(packs);
  addAuthoring(packs);
}

function listPacks(options: PackOptions): string {
  const zh = options.lang === "zh";
  const book = loadRules(options);
  const rows = [...book.heads.keys()].map((name) => {
    const pack = valueOrFail(composePack(book, name), options.lang);
    const cases = pack.rules.reduce((sum, rule) => sum + rule.cases.length, 0);
    return [
      pack.name,
      pack.version,
      `${pack.inForce.from} – ${pack.inForce.to ?? ""}`,
      String(pack.rules.length),
      String(cases),
      pack.title[options.lang],
    ];
  });
  const header = zh
    ? ["规则包", "版本", "有效期", "规则", "案例", "名称"]
    : ["pack", "version", "in force", "rules", "cases", "title"];
  return `${tableLines([header, ...rows], "").join("\n")}\n`;
}

function showPack(name: string, options: PackOptions): string {
  const zh = options.lang === "zh";
  const pack = valueOrFail(composePack(loadRules(options), name), options.lang);
  const lines = [
    `${pack.title[options.lang]} (${pack.lineage.join(" < ")})`,
    `${pack.version} #${pack.hash} ${pack.inForce.from} – ${pack.inForce.to ?? ""}`,
  ];
  for (const { id, label } of pack.criteria) {
    lines.push("", `${label[options.lang]} [${id}]`);
    for (const rule of pack.rules.filter((one) => one.criterion === id)) {
      lines.push(`  ${rule.name}  ${rule.inForce.from} – ${rule.inForce.to ?? ""}`);
      lines.push(`    ${rule.title[options.lang]}`);
      for (const { source, clause, confidence } of rule.sources) {
        const title = pack.documents.get(source)?.title[options.lang] ?? source;
        lines.push(
          `    ${title} (${source}${clause === undefined ? "" : ` ${clause}`}, ${confidence})`,
        );
      }
    }
  }
  const gaps = pack.gaps ?? [];
  if (gaps.length > 0) lines.push("", zh ? "来源没有给出：" : "Not given by the sources:");
  lines.push(...gaps.map((gap) => `  - ${gap[options.lang]}`));
  return `${lines.join("\n")}\n`;
}
