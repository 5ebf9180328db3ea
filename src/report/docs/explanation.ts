import { expectCall, oneOf, words } from "../../base/index.js";
import {
  ASSESSMENT,
  type Assessment,
  subjectOf,
  type TracedAssessment,
  verdictLabel,
} from "../../judge/index.js";
import { PACK, type Pack } from "../../law/index.js";
import type { Doc } from "../doc.js";
import { forAuditor } from "./explanation-auditor.js";
import { forCadre } from "./explanation-cadre.js";
import { forFarmer } from "./explanation-farmer.js";
import { EXPLAIN_WITH, type ExplainWith, explained } from "./explanation-words.js";
import { scoreLead } from "./score.js";

/** Who an explanation is for: the family, the cadre who must act, or the auditor who must check. */
export type Reader = "farmer" | "cadre" | "auditor";

/**
 * Says why a verdict is what it is, in the words of its reader: to the family what stands, what is
 * lacking, what to do and whom to ask; to the cadre each reason by member, with its cells and who
 * mends it; to the auditor clause, legal values, every comparison and the cells it was read from.
 *
 * @param assessment - from `assess` by a plan of the same pack, or with its trace as it is printed.
 * @param given - the records, whether names may be shown, and how computed facts came about.
 * @returns a document; `asText` of `tuopin/report` writes it.
 * @throws TypeError when the assessment is of another pack.
 * @example
 * ```ts
 * const found = assess(plan(pack, { asOf: "2020-12-31" }), { household });
 * console.log(asText(explain(found, pack, "farmer", { subject: { household } }), "zh"));
 * ```
 */
export function explain(
  assessment: Assessment | TracedAssessment,
  pack: Pack,
  reader: Reader,
  given: ExplainWith = {},
): Doc {
  expectCall("explain", {
    assessment: [assessment, ASSESSMENT],
    pack: [pack, PACK],
    reader: [reader, oneOf("farmer", "cadre", "auditor")],
    given: [given, EXPLAIN_WITH],
  });
  if (given.subject !== undefined) {
    expectCall("explain", { subject: [given.subject, subjectOf(assessment.subject.kind)] });
  }
  if (assessment.pack.hash !== pack.hash) throw new TypeError("the assessment is of another pack");
  const told = explained(assessment, pack, given);
  if (reader === "farmer") return forFarmer(told);
  const traced = told.assessment;
  const { subject, verdict, asOf } = traced;
  const said = verdictLabel(verdict, pack);
  return {
    title: words(
      `${subject.id}：${asOf}按《${pack.title.zh}》${said.zh}`,
      `${subject.id}: ${said.en} on ${asOf} by ${pack.title.en}`,
    ),
    lead: [
      ...(reader === "auditor"
        ? [[words("规则包", "pack"), ` ${pack.name} ${pack.version} #${pack.hash}`]]
        : []),
      ...scoreLead(traced, pack),
    ],
    blocks: reader === "cadre" ? forCadre(told) : forAuditor(told),
  };
}
