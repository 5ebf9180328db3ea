import { type Audit, publishAudit } from "../audit/index.js";
import type { Pack } from "../law/index.js";
import type { NameOf, Register } from "../register/index.js";
import { asJson, publishedDoc } from "../report/index.js";
import { villageNames } from "./ledgers.js";
import type { Found } from "./output.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";

/** Options of an audit that name households, or tell of a part of which the rest would follow. */
const TELLING = {
  unmask: "--unmask",
  households: "--households",
  since: "--since",
  problems: "--problems",
  waivers: "--waivers",
  village: "--village",
  householdList: "--household-list",
  criterion: "--criterion",
  collect: "--collect",
  engine: "--engine",
  all: "--all",
  by: "--by",
} as const;

/** Whether what is asked for can be made public. */
export function checkPublishable(options: object, pack: Pack): void {
  const given = Object.entries(options).flatMap(([name, value]) =>
    name in TELLING && value !== undefined && value !== false
      ? [TELLING[name as keyof typeof TELLING]]
      : [],
  );
  if (given.length > 0) {
    throw new UsageError(
      say(
        `--publish 只公布全部农户的户数，不能与 ${given.join("、")} 同用`,
        `--publish gives counts of all households and goes with no ${given.join(", ")}`,
      ),
    );
  }
  if (pack.subject !== "household") {
    throw new UsageError(
      say(
        `--publish 用于判定农户的规则包；${pack.name} 判定的不是农户`,
        `--publish is for packs that judge households, which ${pack.name} does not`,
      ),
    );
  }
}

/** What of an audit may be made public, in the forms of every answer. */
export function published(found: Audit, register: Register, pack: Pack, nameOf: NameOf): Found {
  const shown = publishAudit(found, register, nameOf);
  return {
    doc: () => publishedDoc(shown, pack, villageNames(register, nameOf)),
    json: () => asJson(shown),
  };
}
