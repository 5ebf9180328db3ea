import {
  expectCall,
  OBJECT,
  optional,
  placeText,
  words
} from "../../base/index.js";
import { fieldLabel, lackLabel, VERDICT_LABELS } from "../../judge/index.js";
import { PACK } from "../../law/index.js";
import { TABLES } from "../../register/index.js";
import {
  apart,
  column,
  findings,
  item,
  list,
  listUnder,
  number,
  paragraph,
  section,
  table
} from "../doc.js";
import { AUDIT } from "../shapes.js";
import { issuesSection } from "./issues.js";
import { scoreLabels } from "./score.js";
function auditDoc(audit, pack, because) {
  expectCall("auditDoc", {
    audit: [audit, AUDIT],
    pack: [pack, PACK],
    because: [because, optional(OBJECT)]
  });
  const isWider = (one) => one.code === "pack/of-wider-place";
  const wider = because ?? audit.warnings.find(isWider)?.message;
  const notes = audit.warnings.filter((one) => !isWider(one));
  return {
    title: [pack.title, ` \xB7 ${audit.asOf} \xB7 ${audit.place}`],
    lead: [`${pack.name} ${pack.version} #${pack.hash}`, ...wider === void 0 ? [] : [wider]],
    blocks: [
      readTable(audit),
      totalsTable(audit, pack),
      findings(coded(audit, "audit/not-met"), [failures(audit, pack)]),
      findings(coded(audit, "audit/unknown"), unknowns(audit, pack)),
      ...scores(audit, pack),
      findings(coded(audit, "audit/disagreement"), disagreements(audit)),
      ...issuesSection("\u8BFB\u5165\u65F6\u53D1\u73B0\u7684\u95EE\u9898", "Found while reading", audit.issues),
      list(notes.map(({ message }) => [words("\u6CE8\u610F\uFF1A", "Note: "), message]))
    ]
  };
}
function coded({ findings: all }, code) {
  return all.filter((one) => one.code === code);
}
function sourceText({ file, sheet, table: table2 }) {
  const place = placeText({ file, ...sheet === void 0 ? {} : { sheet } });
  const { label } = TABLES[table2];
  const name = file.split(".")[0] ?? "";
  if (sheet === void 0 && [table2, label.zh].includes(name)) return place;
  return { zh: `${place} ${label.zh}`, en: `${place} ${label.en}` };
}
function readTable({ tally }) {
  return table(
    [
      column(words("\u8BFB\u5165\u7684\u8868", "Read")),
      number(words("\u884C", "rows")),
      number(words("\u91C7\u7528", "used")),
      number(words("\u6401\u7F6E", "set aside")),
      number(words("\u6401\u7F6E\u7684\u5355\u5143\u683C", "cells set aside"))
    ],
    tally.map((one) => [sourceText(one), one.rows, one.used, one.setAside, one.cellsSetAside])
  );
}
function totalsTable(audit, pack) {
  const labelOf = labelsOf(pack);
  const row = (name, counts) => [
    name,
    ...[counts.met, counts.notMet, counts.unknown, counts.notApplicable, counts.checked]
  ];
  return table(
    [
      column(words("\u6307\u6807", "Criterion")),
      number(words("\u8FBE\u6807", "met")),
      number(words("\u672A\u8FBE\u6807", "not met")),
      number(words("\u4E0D\u660E", "unknown")),
      number(words("\u4E0D\u6D89\u53CA", "not applicable")),
      number(words("\u5408\u8BA1", "checked"))
    ],
    [
      ...audit.criteria.map((one) => row(labelOf(one.criterion), one)),
      row(words("\u603B\u7ED3\u8BBA", "Outcome"), audit.outcome)
    ]
  );
}
function labelsOf(pack) {
  const labels = new Map(pack.criteria.map(({ id, label }) => [id, label]));
  return (id) => labels.get(id) ?? id;
}
function failures(audit, pack) {
  const failed = coded(audit, "audit/not-met");
  if (audit.outcome.checked === 0) {
    return paragraph(words("\u6CA1\u6709\u53EF\u5224\u5B9A\u7684\u5BF9\u8C61\u3002", "There is nothing to judge."));
  }
  if (pack.asks === "membership") return whoBelongs(audit);
  if (failed.length === 0) return paragraph(words("\u6CA1\u6709\u672A\u8FBE\u6807\u7684\u3002", "Nobody fails a criterion."));
  const subjects = new Set(failed.map((one) => one.subject)).size;
  const labelOf = labelsOf(pack);
  const items = pack.criteria.flatMap(({ id }) => {
    const here = failed.filter((one) => one.about === id);
    if (here.length === 0) return [];
    const remedy = here[0]?.remedy;
    return [
      item(
        [labelOf(id), ` (${here.length})`],
        [
          ...here.map(({ subject, details }) => apart(subject ?? "", details.said)),
          ...remedy === void 0 ? [] : [["\u2192 ", remedy]]
        ]
      )
    ];
  });
  return section(
    words(
      `\u7F3A\u4EC0\u4E48\uFF08${subjects} \u4E2A\u5BF9\u8C61\uFF0C${failed.length} \u9879\uFF09`,
      `What is lacking (subjects: ${subjects}; criteria: ${failed.length})`
    ),
    list(items)
  );
}
function whoBelongs({ assessments }) {
  const members = assessments.filter(({ verdict }) => verdict === "met");
  return section(
    words(`\u7B26\u5408\u6761\u4EF6\u7684\u5BF9\u8C61\uFF08${members.length}\uFF09`, `Those who belong (${members.length})`),
    list(members.map(({ subject }) => subject.id))
  );
}
function unknowns(audit, pack) {
  const found = coded(audit, "audit/unknown");
  const byField = /* @__PURE__ */ new Map();
  for (const { subject, lacks } of found) {
    for (const lack of lacks) {
      const about = lack.record ?? subject;
      const known = byField.get(lack.field) ?? /* @__PURE__ */ new Map();
      byField.set(lack.field, known.set(`${about}|${lack.reason}`, lack));
    }
  }
  const subjects = new Set(found.map((one) => one.subject)).size;
  return listUnder(
    words(`\u5F85\u8865\u8D44\u6599\uFF08${subjects} \u4E2A\u5BF9\u8C61\uFF09`, `To collect (subjects: ${subjects})`),
    [...byField].sort((a, b) => b[1].size - a[1].size).map(
      ([field, lacks]) => item(
        [fieldLabel(field, pack), ` (${lacks.size})`],
        [...lacks.values()].map((lack) => lackLabel(lack, pack))
      )
    )
  );
}
function scores({ assessments }, pack) {
  const byMark = /* @__PURE__ */ new Map();
  for (const one of assessments) {
    const score = scoreLabels(one, pack);
    if (score === void 0) continue;
    const { mark, points } = score;
    const known = byMark.get(mark.zh) ?? { mark, scored: [] };
    known.scored.push(apart(one.subject.id, points, VERDICT_LABELS[one.verdict]));
    byMark.set(mark.zh, known);
  }
  return listUnder(
    words("\u5F97\u5206", "Scores"),
    [...byMark.values()].map(({ mark, scored }) => item([mark, ` (${scored.length})`], scored))
  );
}
function disagreements(audit) {
  const found = coded(audit, "audit/disagreement");
  return listUnder(
    words(
      `\u5165\u6237\u8BA4\u5B9A\u4E0E\u8BA1\u7B97\u7ED3\u679C\u4E0D\u4E00\u81F4\uFF08${found.length}\uFF09`,
      `Field verdict and computed verdict differ (${found.length})`
    ),
    found.map(
      ({ subject, details: { label, said } }) => apart(subject ?? "", [label, words("\uFF1A", ": "), said])
    )
  );
}
export {
  auditDoc
};
