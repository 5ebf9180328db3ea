import { Option } from "commander";
import { fileDossiers, type NamedByDossier } from "../audit/index.js";
import { readDossiers } from "../io/index.js";
import { readProcedures } from "../procedures/index.js";
import type { NameOf } from "../register/index.js";
import { openLaw, type RulesOptions } from "./law.js";
import { say } from "./speech.js";
import { valueOrFail } from "./usage.js";

export interface CasesOption {
  readonly cases?: string;
}

export function casesOption(): Option {
  return new Option(
    "--cases <path>",
    say(
      "写有农户的案卷：有 dossiers.ndjson 的文件夹，或案卷文件",
      "dossiers that name households: a folder with dossiers.ndjson, or a file",
    ),
  );
}

/** The dossiers that were given, whose households go by what they are shown as. */
export function casesIn(
  options: CasesOption & RulesOptions,
  nameOf: NameOf = (name) => name,
): readonly NamedByDossier[] {
  if (options.cases === undefined) return [];
  const library = valueOrFail(readProcedures(openLaw(options)));
  const stored = valueOrFail(readDossiers(options.cases));
  return fileDossiers(stored, library).cases.map(({ current: { kind, subject } }) => ({
    kind,
    subject: nameOf(subject),
  }));
}
