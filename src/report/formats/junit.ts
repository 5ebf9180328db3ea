import type { Finding, Language } from "../../base/index.js";
import type { Doc } from "../doc.js";
import { findingRow, keyedFindings, STATES, stateOf } from "./rows.js";
import { lineOf } from "./terminal.js";

/**
 * The findings of a document as JUnit: a suite for each thing that they are about, a case for each
 * finding. A fault fails, what is not known is skipped with its reason beside it, a notice passes; a
 * document without findings is one case that passes.
 */
export function asJunit(doc: Doc, language: Language): string {
  const suites = new Map<string, string[]>();
  const counts = { tests: 0, failures: 0, skipped: 0 };
  const title = lineOf(doc.title, language);
  for (const { key, finding } of keyedFindings(doc)) {
    const row = findingRow(key, finding, language);
    const suite = row.about || finding.code;
    suites.set(suite, [...(suites.get(suite) ?? []), caseOf(key, finding, language)]);
    counts.tests += 1;
    if (isSkipped(finding)) counts.skipped += 1;
    else if (finding.kind === "fault") counts.failures += 1;
  }
  if (counts.tests === 0) {
    counts.tests = 1;
    suites.set(title, [`    <testcase name="${xml(title)}" classname="tuopin"/>`]);
  }
  const total = `tests="${counts.tests}" failures="${counts.failures}" skipped="${counts.skipped}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xml(title)}" ${total}>`,
    ...[...suites].flatMap(([name, cases]) => {
      const of = (tag: string) => cases.filter((one) => one.includes(`\n      <${tag}`)).length;
      const own = `tests="${cases.length}" failures="${of("failure")}" skipped="${of("skipped")}"`;
      return [`  <testsuite name="${xml(name)}" ${own} errors="0">`, ...cases, "  </testsuite>"];
    }),
    "</testsuites>",
    "",
  ].join("\n");
}

/** What is not known or is waived. */
function isSkipped({ kind, details }: Finding): boolean {
  return kind === "unknown" || details.waived !== undefined;
}

function caseOf(key: string, finding: Finding, language: Language): string {
  const row = findingRow(key, finding, language);
  const name = [row.village, row.subject, row.about].filter((one) => one !== "").join(" ");
  const said = [row.message, row.found, row.expected, row.remedy, row.place, row.sources]
    .filter((one) => one !== "")
    .join("\n");
  const head = `    <testcase name="${xml(name)}" classname="${xml(finding.code.replaceAll("/", "."))}">`;
  const body =
    finding.kind === "fault" && !isSkipped(finding)
      ? `<failure type="${xml(STATES[stateOf(finding)].en)}" message="${xml(row.message)}">${xml(said)}</failure>`
      : `${isSkipped(finding) ? "<skipped/>\n      " : ""}<system-out>${xml(said)}</system-out>`;
  return `${head}\n      ${body}\n    </testcase>`;
}

/** Characters that no XML 1.0 can hold, and halves of pairs. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function xml(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"]/g, (sign) => SIGNS[sign] as string);
}
