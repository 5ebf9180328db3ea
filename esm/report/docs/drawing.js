import { expectCall, LANGUAGE } from "../../base/index.js";
import { isAbsent, spanLabel } from "../../procedures/index.js";
import { PROCEDURE } from "../shapes.js";
import { actorsLabel, placeLabel } from "./procedure-words.js";
function procedureAsMermaid(procedure, language) {
  expectCall("procedureAsMermaid", {
    procedure: [procedure, PROCEDURE],
    language: [language, LANGUAGE]
  });
  const lines = ["flowchart TD"];
  for (const step of procedure.steps) {
    const text = [step.label[language], ...details(step, language)].map(mermaidText).join("<br/>");
    const [open, close] = mermaidShape(procedure, step);
    lines.push(`  ${step.id}${open}"${text}"${close}`);
  }
  for (const { from, to } of arrows(procedure)) lines.push(`  ${from} --> ${to}`);
  const upheld = language === "zh" ? "\u5F02\u8BAE\u6210\u7ACB" : "objection upheld";
  for (const { from, to } of returns(procedure)) lines.push(`  ${from} -. ${upheld} .-> ${to}`);
  const batch = procedure.steps.filter(({ of }) => of === "batch").map(({ id }) => id);
  if (batch.length > 0) {
    lines.push("  classDef batch stroke-dasharray: 4 3", `  class ${batch.join(",")} batch`);
  }
  return `${lines.join("\n")}
`;
}
function procedureAsDot(procedure) {
  expectCall("procedureAsDot", {
    procedure: [procedure, PROCEDURE]
  });
  const lines = [
    "digraph procedure {",
    "  rankdir=TB; nodesep=0.35; ranksep=0.4;",
    '  node [shape=box, style="rounded,filled", fillcolor="#f7f7f2", color="#555555", fontname="sans-serif", fontsize=12, fixedsize=true];',
    '  edge [color="#555555", fontname="sans-serif", fontsize=10];'
  ];
  for (const step of procedure.steps) {
    const text = [
      ...wrap(step.label.zh, 30),
      ...wrap(step.label.en, 40),
      ...details(step, "zh").flatMap((line) => wrap(line, 36))
    ];
    const widest = text.reduce((most, line) => Math.max(most, emWidth(line)), 0);
    const width = widest * (12 / 72) + 0.35;
    const height = text.length * 0.21 + 0.2;
    const look = [
      ...step.of === "batch" ? ['style="rounded,filled,dashed"'] : [],
      ...step.act === "notice" ? ['fillcolor="#fdf3d6"'] : [],
      ...step.id === procedure.concludes ? ['fillcolor="#dcefdc"', "penwidth=2"] : []
    ];
    const size = [`width=${width.toFixed(2)}`, `height=${height.toFixed(2)}`];
    const label = `label="${text.map(dotText).join("\\n")}"`;
    lines.push(`  "${step.id}" [${[label, ...size, ...look].join(", ")}];`);
  }
  for (const { from, to } of arrows(procedure)) lines.push(`  "${from}" -> "${to}";`);
  for (const { from, to } of returns(procedure)) {
    lines.push(`  "${from}" -> "${to}" [style=dashed, constraint=false];`);
  }
  return `${[...lines, "}"].join("\n")}
`;
}
function arrows({ steps }) {
  return steps.flatMap(({ id, after }) => after.map((from) => ({ from, to: id })));
}
function returns({ steps }) {
  return steps.flatMap(
    ({ id, objection }) => objection?.to == null ? [] : [{ from: id, to: objection.to }]
  );
}
function details(step, language) {
  const parts = [actorsLabel(step)?.[language], placeLabel(step)?.[language]];
  if (!isAbsent(step.atLeast)) {
    parts.push(`\u2265 ${spanLabel(step.atLeast)[language]}`);
  }
  const source = step.sources[0];
  return [
    parts.filter((part) => part !== void 0).join(" \xB7 "),
    source === void 0 ? "" : [source.source, source.clause].filter(Boolean).join(" ")
  ].filter((line) => line !== "");
}
function mermaidShape(procedure, step) {
  if (step.id === procedure.concludes) return ["([", "])"];
  if (step.act === "notice" || step.act === "announcement") return ["[/", "/]"];
  if (step.act === "decision") return ["{{", "}}"];
  return ["[", "]"];
}
function mermaidText(text) {
  return text.replaceAll("#", "#35;").replaceAll('"', "#quot;").replaceAll("<", "#lt;");
}
function dotText(text) {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
}
function emWidth(text) {
  return [...text].reduce((width, char) => width + (char > "\u2E80" ? 1 : 0.56), 0);
}
function wrap(text, width) {
  const lines = [];
  let line = "";
  for (const part of text.match(/[\u2e80-\uffff]|[^\u2e80-\uffff\s]+\s*|\s+/g) ?? []) {
    if (line !== "" && emWidth(line + part.trimEnd()) * 2 > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += part;
  }
  return [...lines, line.trimEnd()].filter((one) => one !== "");
}
export {
  procedureAsDot,
  procedureAsMermaid
};
