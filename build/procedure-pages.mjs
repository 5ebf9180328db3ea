import { instance } from "@viz-js/viz";
import { compareProcedures, DOSSIER_FINDINGS } from "../dist/procedures.js";
import { asText, procedureAsDot, procedureAsMermaid, procedureDoc } from "../dist/report.js";

/** The pages and drawings of procedures, by their paths in `docs/reference/procedures/`. */
export async function procedurePages({ procedures }) {
  const viz = await instance();
  const pages = new Map();
  pages.set("README.md", contents(procedures));
  pages.set("findings.md", findingsPage());
  pages.set("five-step-and-national.md", fiveStepPage(procedures));
  for (const procedure of procedures) {
    pages.set(`${procedure.id}.md`, page(procedure));
    const drawing = viz.renderString(procedureAsDot(procedure), { format: "svg" });
    pages.set(`${procedure.id}.svg`, drawing.replace(/<!--[\s\S]*?-->\n?/g, ""));
  }
  return pages;
}

const GENERATED = "<!-- Generated from rules/procedures; do not edit. -->\n";

function page(procedure) {
  const name = procedure.id.split("/")[1];
  return [
    GENERATED,
    `# ${procedure.title.zh} · ${procedure.title.en}\n`,
    `![${procedure.title.zh}](./${name}.svg)\n`,
    "```text",
    asText(procedureDoc(procedure), "zh").trimEnd(),
    "```\n",
    "```text",
    asText(procedureDoc(procedure), "en").trimEnd(),
    "```\n",
    "```mermaid",
    procedureAsMermaid(procedure, "zh").trimEnd(),
    "```\n",
  ].join("\n");
}

function contents(procedures) {
  const rows = procedures.map(
    ({ id, kind, title, steps, inForce }) =>
      `| [\`${id}\`](./${id}.md) | ${kind} | ${title.zh} | ${title.en} | ${steps.length} | ${inForce.from ?? "?"} – ${inForce.to ?? "?"} |`,
  );
  return [
    GENERATED,
    "# Procedures\n",
    "| Procedure | Kind | 名称 | Title | Steps | In force |",
    "|---|---|---|---|---|---|",
    ...rows,
    "",
    "[The five-step formula and the national six steps](./five-step-and-national.md)\n",
  ].join("\n");
}

function fiveStepPage(procedures) {
  const find = (id) => procedures.find((one) => one.id === id);
  const five = find("cn-sichuan/household-exit-five-step");
  const national = find("cn/household-exit");
  const { standardSteps, additional } = compareProcedures(five, national);
  const named = (steps) => steps.map(({ label }) => `${label.zh} · ${label.en}`).join("<br>");
  const notes = five.steps.filter(({ note }) => note !== null);
  return [
    GENERATED,
    "# The five-step formula and the national six steps\n",
    `${five.title.zh} beside ${national.title.zh} (${national.sources.map(({ source, clause }) => `${source} ${clause ?? ""}`.trim()).join(", ")}).\n`,
    "| National step | Clause | Answered in the five steps by |",
    "|---|---|---|",
    ...standardSteps.map(
      ({ step, answeredBy }) =>
        `| ${named([step])} | ${step.sources[0]?.source} ${step.sources[0]?.clause ?? ""} | ${named(answeredBy) || "— nothing"} |`,
    ),
    "",
    "Steps that the five-step formula adds:\n",
    ...additional.map((step) => `- ${named([step])}`),
    "",
    "Notes:\n",
    ...notes.map(({ label, note }) => `- ${label.zh}: ${note?.zh} · ${label.en}: ${note?.en}`),
    "",
  ].join("\n");
}

function findingsPage() {
  return [
    GENERATED,
    "# Findings of a case\n",
    "`{label}` is the name of the step.\n",
    "| Code | Severity | 含义 | Meaning | 整改 | Remedy |",
    "|---|---|---|---|---|---|",
    ...Object.entries(DOSSIER_FINDINGS).map(
      ([code, { severity, message, remedy }]) =>
        `| \`${code}\` | ${severity} | ${message.zh} | ${message.en} | ${remedy.zh} | ${remedy.en} |`,
    ),
    "",
  ].join("\n");
}
