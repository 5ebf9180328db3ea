import {
  AUTHORING_ISSUES,
  LINT_NOTES
} from "../../authoring/index.js";
import {
  expectCall,
  LIST,
  listOf,
  OBJECT,
  objectWith,
  recordOf,
  words
} from "../../base/index.js";
import {
  column,
  findings,
  link,
  name,
  paragraph,
  section,
  table
} from "../doc.js";
import { ISSUE } from "../shapes.js";
function lintDoc(issues, proofs) {
  expectCall("lintDoc", { issues: [issues, listOf(ISSUE)], proofs: [proofs, LIST] });
  const count = issues.length;
  return {
    title: count === 0 ? words("\u6CA1\u6709\u53D1\u73B0\u95EE\u9898\u3002", "Nothing found.") : words(`\u53D1\u73B0\u7684\u95EE\u9898\uFF08${count}\uFF09`, `Found (${count})`),
    blocks: [
      findings(issues),
      ...proofs.length === 0 ? [] : [code("json", proofs.map((one) => JSON.stringify(one)).join("\n"))]
    ]
  };
}
function code(language, text) {
  return { kind: "code", language, text };
}
const GENERATED_FROM = "src/authoring/lint-notes.ts";
function lintPages(samples) {
  expectCall("lintPages", {
    samples: [samples, recordOf(objectWith({ files: OBJECT, found: LIST }))]
  });
  const codes = Object.keys(LINT_NOTES);
  const pages = {};
  for (const one of codes) {
    const sample = one.slice("lint/".length);
    pages[`${sample}.md`] = { doc: codePage(one, samples[sample]), language: "en" };
  }
  pages["README.md"] = { doc: indexDoc(codes), language: "en" };
  return pages;
}
function indexDoc(codes) {
  const command = name("tuopin packs lint");
  return {
    title: "\u89C4\u5219\u68C0\u67E5 \xB7 The linter of rules",
    blocks: [
      paragraph([
        command,
        " \u68C0\u67E5\u80FD\u591F\u8F7D\u5165\u4F46\u5F88\u53EF\u80FD\u6709\u8BEF\u7684\u89C4\u5219\u3002",
        name("error"),
        " \u4F7F\u547D\u4EE4\u4EE5 1 \u9000\u51FA\u3002"
      ]),
      paragraph([
        command,
        " looks at rules that load and are yet likely to be wrong. An ",
        name("error"),
        " makes the command exit with 1."
      ]),
      table(
        ["Code", "Severity", "\u4E2D\u6587", "English"].map((title) => column(title)),
        codes.map((one) => [
          link(name(one), `${one.slice(5)}.md`),
          AUTHORING_ISSUES[one].severity,
          LINT_NOTES[one].zh,
          LINT_NOTES[one].en
        ])
      )
    ],
    generatedFrom: GENERATED_FROM
  };
}
function codePage(of, sample) {
  const { severity, remedy } = AUTHORING_ISSUES[of];
  const about = LINT_NOTES[of];
  const found = sample?.found.find((one) => one.code === of);
  return {
    title: name(of),
    lead: [`Severity: ${severity}`],
    blocks: [
      section("\u542B\u4E49 \xB7 What it means", paragraph(about.zh), paragraph(about.en)),
      section(
        "\u6837\u4F8B \xB7 A sample that produces it",
        ...sample === void 0 || found === void 0 ? [] : sampleBlocks(sample, found)
      ),
      section("\u5904\u7406 \xB7 How to mend it", paragraph(`${remedy.zh}\u3002`), paragraph(`${remedy.en}.`))
    ],
    generatedFrom: GENERATED_FROM
  };
}
function sampleBlocks({ files }, found) {
  const file = found.place?.file ?? "";
  const pointer = found.place?.pointer ?? "";
  const shown = valueAt(files[file], pointer);
  const text = shown === void 0 ? "" : JSON.stringify(shown, null, 2);
  return [
    paragraph([name(file), ...pointer === "" ? [] : [" ", name(pointer)]]),
    ...text === "" || text.length > 1500 ? [] : [code("json", text)],
    code("text", `${found.code}: ${found.message.zh}
${found.code}: ${found.message.en}`)
  ];
}
function valueAt(root, pointer) {
  if (pointer === "") return void 0;
  const steps = pointer.split("/").slice(1);
  if (steps.at(-1) === "value") steps.pop();
  let at = root;
  for (const step of steps) {
    if (typeof at !== "object" || at === null) return void 0;
    at = at[step.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return at;
}
export {
  lintDoc,
  lintPages
};
