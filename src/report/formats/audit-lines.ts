import type { Audit } from "../../audit/index.js";
import {
  expectCall,
  type Finding,
  findingKey,
  findingKeys,
  LANGUAGE,
  type Label,
  type Language,
  OBJECT,
  optional,
} from "../../base/index.js";
import { PACK, type Pack } from "../../law/index.js";
import { type AuditReportOptions, headOf, named } from "../docs/audit.js";
import { headLine, lineFor } from "./ndjson.js";

/** In this order the findings of an audit stand in its report, those of the register behind them. */
const ORDER = ["audit/not-met", "audit/unknown", "audit/disagreement"];

/** Writes the lines of an audit that comes in parts. */
export interface AuditLines {
  /** The lines of the findings in a part, by their code, in the order in which the codes are reported. */
  readonly findings: (part: Audit) => ReadonlyMap<string, readonly string[]>;
  /** The lines of what was found while reading, the last of a report. */
  readonly issues: (issues: readonly Finding[]) => readonly string[];
  /** The first line, which says how many follow; from any part. */
  readonly first: (part: Audit, count: number) => string;
}

const text = (one: object) => `${JSON.stringify(one)}\n`;

/**
 * The lines that `asNdjson` writes of the report of an audit, made of the audits of its parts.
 *
 * @param because - why a pack of a wider place judges, as `packFor` says it.
 * @param places - what villages and their townships are called, by the ids of the villages.
 */
export function auditLines(
  pack: Pack,
  because: Label | undefined,
  places: Pick<AuditReportOptions, "villages" | "townships">,
  language: Language,
): AuditLines {
  expectCall("auditLines", {
    pack: [pack, PACK],
    because: [because, optional(OBJECT)],
    places: [places, OBJECT],
    language: [language, LANGUAGE],
  });
  return {
    findings(part) {
      const lines = new Map<string, string[]>(ORDER.map((code) => [code, []]));
      for (const one of named(part, places).findings) {
        // A household has one finding of a kind about a criterion, so that no key stands twice.
        lines.get(one.code)?.push(text(lineFor(findingKey(one), one, undefined)));
      }
      return lines;
    },
    issues(issues) {
      const keys = findingKeys(issues);
      return issues.map((one, at) => text(lineFor(keys[at] as string, one, undefined)));
    },
    first(part, count) {
      return text(headLine({ ...headOf(part, pack, because), blocks: [] }, count, language));
    },
  };
}
