import {
  contains,
  hasErrors,
  nearestHint,
  placeholdersOf
} from "../base/index.js";
import {
  factsOf,
  markOf,
  PARAMETER_PREFIX,
  parameterNameOf,
  visitOutcome
} from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import { checkCondition, literalType } from "./check-condition.js";
import { packNotFound } from "./find.js";
import { issue } from "./issues.js";
import { checkOutcomeForm } from "./outcome-form.js";
import { placeNamed } from "./parameters/places.js";
import { packFile, parameterFile, ruleFile } from "./paths.js";
import { termOf } from "./term.js";
const PLACEHOLDERS = ["household", "member", "left", "right", "lacking"];
function checkSources(sources, place, book) {
  if (sources.length === 0) return [issue("pack/missing-source", {}, place)];
  return sources.flatMap(
    ({ source, seenIn = [] }, index) => [source, ...seenIn].filter((id) => !book.sources.has(id)).map(
      (id) => issue(
        "pack/unknown-source",
        { source: id, nearest: nearestHint(id, book.sources.keys()) },
        { ...place, pointer: `${place.pointer}/${index}` }
      )
    )
  );
}
function checkParameter(parameter, book) {
  const file = parameterFile(parameter.name);
  const issues = [];
  const places = /* @__PURE__ */ new Set();
  parameter.histories.forEach(({ place, values }, h) => {
    const at = `/histories/${h}`;
    if (places.has(place)) {
      issues.push(issue("pack/duplicate-id", { id: place, other: file }, { file, pointer: at }));
    }
    places.add(place);
    const days = /* @__PURE__ */ new Set();
    values.forEach((entry, v) => {
      const pointer = `${at}/values/${v}`;
      issues.push(...checkSources(entry.sources, { file, pointer: `${pointer}/sources` }, book));
      if (days.has(entry.from)) {
        issues.push(issue("pack/duplicate-id", { id: entry.from, other: file }, { file, pointer }));
      }
      days.add(entry.from);
      if (entry.value === null) {
        if (entry.absence === void 0 || entry.note === void 0) {
          issues.push(issue("pack/unexplained-null", {}, { file, pointer }));
        }
      } else if (literalType(entry.value) !== parameter.type) {
        const found = JSON.stringify(entry.value);
        issues.push(
          issue("pack/invalid-value", { expected: parameter.type, found }, { file, pointer })
        );
      }
    });
  });
  return issues;
}
function checkPack(head, book) {
  const file = packFile(head.name);
  const issues = checkSources(head.sources, { file, pointer: "/sources" }, book);
  if (head.extends !== void 0 && !book.heads.has(head.extends)) {
    const nearest = nearestHint(head.extends, book.heads.keys());
    const details = { parent: head.extends, nearest };
    issues.push(issue("pack/unknown-parent", details, { file, pointer: "/extends" }));
  }
  const vocabulary = { subject: head.subject, parameters: book.parameters };
  if (head.appliesWhen !== void 0) {
    issues.push(...checkCondition(head.appliesWhen, { file, pointer: "/appliesWhen" }, vocabulary));
  }
  const ids = /* @__PURE__ */ new Set();
  head.criteria.forEach(({ id }, index) => {
    const pointer = `/criteria/${index}`;
    if (ids.has(id))
      issues.push(issue("pack/duplicate-id", { id, other: file }, { file, pointer }));
    ids.add(id);
  });
  if (head.outcome === void 0 && head.extends === void 0) {
    const details = { expected: "outcome", found: "nothing" };
    issues.push(issue("pack/invalid-value", details, { file, pointer: "/outcome" }));
  }
  if (head.outcome !== void 0) {
    const place = { file, pointer: "/outcome" };
    const form = checkOutcomeForm(head.outcome, place);
    issues.push(...form);
    const criteria = new Set(inheritedCriteria(head, book));
    if (form.length === 0) issues.push(...checkOutcome(head.outcome, place, criteria, vocabulary));
  }
  return issues;
}
function inheritedCriteria(head, book) {
  const seen = /* @__PURE__ */ new Set();
  const criteria = [];
  for (let at = head; at !== void 0 && !seen.has(at.name); ) {
    seen.add(at.name);
    criteria.push(...at.criteria.map(({ id }) => id));
    at = at.extends === void 0 ? void 0 : book.heads.get(at.extends);
  }
  return criteria;
}
function checkOutcome(outcome, place, criteria, vocabulary) {
  const at = (suffix) => ({ ...place, pointer: `${place.pointer}${suffix}` });
  const checkId = (id, where) => {
    if (criteria.has(id)) return [];
    const nearest = nearestHint(id, criteria);
    return [issue("pack/unknown-criterion", { criterion: id, nearest }, where)];
  };
  const checkMark = ({ edge, fact }) => {
    const parameter = parameterNameOf(fact) ?? fact;
    if (vocabulary.parameters.has(parameter)) return [];
    const nearest = nearestHint(parameter, vocabulary.parameters.keys());
    return [issue("pack/unknown-parameter", { parameter, nearest }, at(`/${edge}/fact`))];
  };
  const checkShare = ({ fact, of }, where) => checkCondition({ fact, operator: "lessThan", value: of }, where, vocabulary, false);
  return visitOutcome(
    outcome,
    {
      criterion: (id) => checkId(id, at("/criterion")),
      score: (scored) => [
        ...scored.score.flatMap((one, i) => checkId(one.criterion, at(`/score/${i}/criterion`))),
        ...scored.score.flatMap(
          ({ share }, i) => share === void 0 ? [] : checkShare(share, at(`/score/${i}/share`))
        ),
        ...checkMark(markOf(scored))
      ],
      list: (join, parts) => parts.flatMap((part, i) => checkOutcome(part, at(`/${join}/${i}`), criteria, vocabulary))
    },
    void 0
  );
}
function checkRule(rule, pack, book) {
  const file = ruleFile(rule.name);
  const vocabulary = { subject: rule.subject, parameters: book.parameters };
  const issues = [
    ...checkSources(rule.sources, { file, pointer: "/sources" }, book),
    ...checkCondition(rule.conditions, { file, pointer: "/conditions" }, vocabulary),
    ...rule.appliesWhen === void 0 ? [] : checkCondition(rule.appliesWhen, { file, pointer: "/appliesWhen" }, vocabulary)
  ];
  const head = book.heads.get(pack);
  if (head === void 0) {
    return [...issues, packNotFound(book, pack, { file })];
  }
  const criteria = inheritedCriteria(head, book);
  if (!criteria.includes(rule.criterion)) {
    const details = {
      criterion: rule.criterion,
      nearest: nearestHint(rule.criterion, criteria)
    };
    issues.push(issue("pack/unknown-criterion", details, { file, pointer: "/criterion" }));
  }
  if (rule.subject === "member" && rule.join === void 0) {
    issues.push(issue("pack/join-missing", {}, { file, pointer: "/subject" }));
  }
  if (rule.subject !== "member" && rule.join !== void 0) {
    issues.push(issue("pack/join-not-allowed", {}, { file, pointer: "/join" }));
  }
  const fitting = head.subject === "household" ? ["household", "member"] : [head.subject];
  if (!fitting.includes(rule.subject)) {
    const details = { expected: fitting.join(" | "), found: rule.subject };
    issues.push(issue("pack/invalid-value", details, { file, pointer: "/subject" }));
  }
  if (hasErrors(issues)) return issues;
  return [...issues, ...checkMessages(rule, file), ...checkCases(rule, file, book)];
}
function checkMessages(rule, file) {
  const known = [
    ...PLACEHOLDERS,
    ...factsOf(rule.conditions),
    ...rule.appliesWhen === void 0 ? [] : factsOf(rule.appliesWhen)
  ];
  return Object.entries(rule.messages).flatMap(
    ([verdict, label]) => ["zh", "en"].flatMap(
      (language) => placeholdersOf(label?.[language] ?? "").filter((name) => !known.includes(name)).map(
        (placeholder) => issue(
          "pack/unknown-placeholder",
          { placeholder, known: known.join(", "), nearest: nearestHint(placeholder, known) },
          { file, pointer: `/messages/${verdict}/${language}` }
        )
      )
    )
  );
}
function checkCases(rule, file, book) {
  const names = /* @__PURE__ */ new Set();
  return rule.cases.flatMap((one, index) => {
    const pointer = `/cases/${index}`;
    const issues = [one.facts, ...one.members ?? []].flatMap(
      (facts) => Object.entries(facts).flatMap(
        ([fact, value]) => checkCaseFact(fact, value, { file, pointer: `${pointer}/facts/${fact}` }, book)
      )
    );
    if (names.has(one.name)) {
      issues.push(issue("pack/duplicate-id", { id: one.name, other: file }, { file, pointer }));
    }
    names.add(one.name);
    if (one.place !== void 0) {
      const found = placeNamed(book.places, one.place);
      const at = { file, pointer: `${pointer}/place` };
      issues.push(...found.issues.map((about) => ({ ...about, place: at })));
    }
    if (rule.subject === "member" !== (one.members !== void 0)) {
      const details = {
        expected: rule.subject === "member" ? "members" : "no members",
        found: one.members === void 0 ? "none" : "members"
      };
      issues.push(issue("pack/invalid-value", details, { file, pointer }));
    }
    if (!contains(rule.inForce, one.asOf)) {
      const details = {
        expected: `${rule.inForce.from} - ${rule.inForce.to ?? ""}`,
        found: one.asOf
      };
      issues.push(issue("pack/invalid-value", details, { file, pointer: `${pointer}/asOf` }));
    }
    return issues;
  });
}
function checkCaseFact(fact, value, place, book) {
  const known = termOf(fact, book);
  if (known === void 0) {
    const nearest = nearestHint(fact, [
      ...FACTS.keys(),
      ...[...book.parameters.keys()].map((name) => `${PARAMETER_PREFIX}${name}`)
    ]);
    return [issue("pack/unknown-fact", { fact, nearest }, place)];
  }
  const type = literalType(value);
  if (type !== known.type) {
    const found = type ?? String(value);
    return [issue("pack/invalid-value", { expected: known.type, found }, place)];
  }
  const { codes } = known;
  const named = Array.isArray(value) ? value : [value];
  const strange = named.find((code) => codes !== void 0 && !Object.hasOwn(codes, String(code)));
  if (codes !== void 0 && strange !== void 0) {
    const details = {
      fact,
      code: String(strange),
      codes: Object.keys(codes).join(", "),
      nearest: nearestHint(String(strange), Object.keys(codes))
    };
    return [issue("pack/unknown-code", details, place)];
  }
  return [];
}
export {
  PLACEHOLDERS,
  checkPack,
  checkParameter,
  checkRule
};
