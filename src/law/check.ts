import {
  type Citation,
  contains,
  type Finding,
  hasErrors,
  nearestHint,
  type Place,
  words,
} from "../base/index.js";
import {
  markOf,
  type Outcome,
  PARAMETER_PREFIX,
  parameterNameOf,
  quotaOf,
  type Share,
  visitOutcome,
} from "../conditions/index.js";
import type { SubjectKind } from "../facts/index.js";
import { checkCondition, literalType, type Vocabulary } from "./check-condition.js";
import { checkMessages, checkPhrases } from "./check-words.js";
import { packNotFound } from "./find.js";
import { issue } from "./issues.js";
import { kindOf, TYPE_LABELS } from "./kind-labels.js";
import type { Law } from "./law.js";
import { checkOutcomeForm } from "./outcome-form.js";
import type { Parameter, ParameterValue } from "./parameters/parameter.js";
import { placeNamed } from "./parameters/places.js";
import { packFile, parameterFile, ruleFile } from "./paths.js";
import type { PackHead, Rule } from "./schema.js";
import { factNames, termOf } from "./term.js";

function checkSources(sources: readonly Citation[], place: Place, book: Law): Finding[] {
  if (sources.length === 0) return [issue("pack/missing-source", {}, place)];
  return sources.flatMap(({ source, seenIn = [] }, index) =>
    [source, ...seenIn]
      .filter((id) => !book.sources.has(id))
      .map((id) =>
        issue(
          "pack/unknown-source",
          { source: id, nearest: nearestHint(id, book.sources.keys()) },
          { ...place, pointer: `${place.pointer}/${index}` },
        ),
      ),
  );
}

export function checkParameter(parameter: Parameter, book: Law): Finding[] {
  const file = parameterFile(parameter.name);
  const issues: Finding[] = [];
  const places = new Set<string>();
  parameter.histories.forEach(({ place, values }, h) => {
    const at = `/histories/${h}`;
    if (places.has(place)) {
      issues.push(issue("pack/duplicate-id", { id: place, other: file }, { file, pointer: at }));
    }
    places.add(place);
    const days = new Set<string>();
    values.forEach((entry, v) => {
      const pointer = `${at}/values/${v}`;
      issues.push(...checkSources(entry.sources, { file, pointer: `${pointer}/sources` }, book));
      if (days.has(entry.from)) {
        issues.push(issue("pack/repeated-day", { from: entry.from, place }, { file, pointer }));
      }
      days.add(entry.from);
      if (entry.value === null) {
        if (entry.absence === undefined || entry.note === undefined) {
          issues.push(issue("pack/unexplained-null", {}, { file, pointer }));
        }
      } else if (literalType(entry.value) !== parameter.type) {
        const found = JSON.stringify(entry.value);
        issues.push(
          issue(
            "pack/invalid-value",
            { expected: TYPE_LABELS[parameter.type], found },
            { file, pointer },
          ),
        );
      } else issues.push(...uncoded(entry.value, parameter, { file, pointer }));
    });
  });
  return issues;
}

/** A value of a parameter whose values are codes, that is none of them. */
function uncoded(value: ParameterValue, { codes }: Parameter, place: Place): Finding[] {
  if (codes === undefined) return [];
  const found = [value].flat().filter((one) => !Object.hasOwn(codes, String(one)));
  const names = Object.keys(codes);
  const expected = words(names.join("、"), names.join(", "));
  return found.map((one) => issue("pack/invalid-value", { expected, found: String(one) }, place));
}

export function checkPack(head: PackHead, book: Law): Finding[] {
  const file = packFile(head.name);
  const issues = checkSources(head.sources, { file, pointer: "/sources" }, book);
  if (head.extends !== undefined && !book.heads.has(head.extends)) {
    const nearest = nearestHint(head.extends, book.heads.keys());
    const details = { parent: head.extends, nearest };
    issues.push(issue("pack/unknown-parent", details, { file, pointer: "/extends" }));
  }
  const vocabulary = { subject: head.subject, ...book };
  if (head.appliesWhen !== undefined) {
    issues.push(...checkCondition(head.appliesWhen, { file, pointer: "/appliesWhen" }, vocabulary));
  }
  const ids = new Set<string>();
  head.criteria.forEach(({ id }, index) => {
    const pointer = `/criteria/${index}`;
    if (ids.has(id))
      issues.push(issue("pack/duplicate-id", { id, other: file }, { file, pointer }));
    ids.add(id);
  });
  if (head.outcome === undefined && head.extends === undefined) {
    const details = { expected: "outcome", found: "nothing" };
    issues.push(issue("pack/invalid-value", details, { file, pointer: "/outcome" }));
  }
  if (head.outcome !== undefined) {
    const place = { file, pointer: "/outcome" };
    const form = checkOutcomeForm(head.outcome, place);
    issues.push(...form);
    const criteria = new Set(inheritedCriteria(head, book));
    if (form.length === 0) issues.push(...checkOutcome(head.outcome, place, criteria, vocabulary));
  }
  return issues;
}

function inheritedCriteria(head: PackHead, book: Law): string[] {
  const seen = new Set<string>();
  const criteria: string[] = [];
  for (let at: PackHead | undefined = head; at !== undefined && !seen.has(at.name); ) {
    seen.add(at.name);
    criteria.push(...at.criteria.map(({ id }) => id));
    at = at.extends === undefined ? undefined : book.heads.get(at.extends);
  }
  return criteria;
}

function checkOutcome(
  outcome: Outcome,
  place: Place,
  criteria: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Finding[] {
  const at = (suffix: string): Place => ({ ...place, pointer: `${place.pointer}${suffix}` });
  const checkId = (id: string, where: Place) => {
    if (criteria.has(id)) return [];
    const nearest = nearestHint(id, criteria);
    return [issue("pack/unknown-criterion", { criterion: id, nearest }, where)];
  };
  const checkMark = ({ edge, fact }: ReturnType<typeof markOf>) => {
    const parameter = parameterNameOf(fact) ?? fact;
    if (vocabulary.parameters.has(parameter)) return [];
    const nearest = nearestHint(parameter, vocabulary.parameters.keys());
    return [issue("pack/unknown-parameter", { parameter, nearest }, at(`/${edge}/fact`))];
  };
  // A fact can be a share of what it could be compared with.
  const checkShare = ({ fact, of }: Share, where: Place) =>
    checkCondition({ fact, operator: "lessThan", value: of }, where, vocabulary, false);
  return visitOutcome<Finding[], undefined>(
    outcome,
    {
      criterion: (id) => checkId(id, at("/criterion")),
      score: (scored) => [
        ...scored.score.flatMap((one, i) => checkId(one.criterion, at(`/score/${i}/criterion`))),
        ...scored.score.flatMap(({ share }, i) =>
          share === undefined ? [] : checkShare(share, at(`/score/${i}/share`)),
        ),
        ...checkMark(markOf(scored)),
      ],
      list: (join, parts) =>
        parts.flatMap((part, i) => checkOutcome(part, at(`/${join}/${i}`), criteria, vocabulary)),
    },
    undefined,
  );
}

export function checkRule(rule: Rule, pack: string, book: Law): Finding[] {
  const file = ruleFile(rule.name);
  const vocabulary = { subject: rule.subject, ...book };
  const issues = [
    ...checkSources(rule.sources, { file, pointer: "/sources" }, book),
    ...checkCondition(rule.conditions, { file, pointer: "/conditions" }, vocabulary),
    ...checkQuota(rule, file, book),
    ...(rule.appliesWhen === undefined
      ? []
      : checkCondition(rule.appliesWhen, { file, pointer: "/appliesWhen" }, vocabulary)),
  ];
  const head = book.heads.get(pack);
  if (head === undefined) {
    return [...issues, packNotFound(book, pack, { file })];
  }
  const criteria = inheritedCriteria(head, book);
  if (!criteria.includes(rule.criterion)) {
    const details = {
      criterion: rule.criterion,
      nearest: nearestHint(rule.criterion, criteria),
    };
    issues.push(issue("pack/unknown-criterion", details, { file, pointer: "/criterion" }));
  }
  if (rule.subject === "member" && rule.join === undefined) {
    issues.push(issue("pack/join-missing", {}, { file, pointer: "/subject" }));
  }
  if (rule.subject !== "member" && rule.join !== undefined) {
    issues.push(issue("pack/join-not-allowed", {}, { file, pointer: "/join" }));
  }
  const fitting: SubjectKind[] =
    head.subject === "household" ? ["household", "member"] : [head.subject];
  if (!fitting.includes(rule.subject)) {
    const details = { expected: fitting.join(" | "), found: rule.subject };
    issues.push(issue("pack/invalid-value", details, { file, pointer: "/subject" }));
  }
  (rule.phrases ?? []).forEach(({ when }, index) => {
    const place = { file, pointer: `/phrases/${index}/when` };
    issues.push(...checkCondition(when, place, vocabulary, false));
  });
  if (hasErrors(issues)) return issues;
  return [
    ...issues,
    ...checkMessages(rule, file),
    ...checkPhrases(rule, file),
    ...checkCases(rule, file, book),
  ];
}

/** The legal value by which members are counted has to be there, and to be a number. */
function checkQuota({ join }: Rule, file: string, { parameters }: Law): Finding[] {
  const quota = quotaOf(join);
  if (quota === undefined || typeof quota.mark === "number") return [];
  const name = parameterNameOf(quota.mark.fact) ?? "";
  const key = quota.of === "people" ? "atLeast" : "atLeastPercent";
  const place = { file, pointer: `/join/${key}/fact` };
  const found = parameters.get(name);
  if (found === undefined) {
    const nearest = nearestHint(name, parameters.keys());
    return [issue("pack/unknown-parameter", { parameter: name, nearest }, place)];
  }
  if (found.type !== "number") {
    const details = { expected: TYPE_LABELS.number, found: TYPE_LABELS[found.type] };
    return [issue("pack/invalid-value", details, place)];
  }
  // 0.8 of a whole would be taken for 0.8 in a hundred, and nearly everybody would meet it.
  const unit = quota.of === "people" ? "person" : "%";
  if (found.unit === undefined || found.unit === unit) return [];
  return [issue("pack/unit-mismatch", { fact: "join", left: unit, right: found.unit }, place)];
}

function checkCases(rule: Rule, file: string, book: Law): Finding[] {
  const names = new Set<string>();
  return rule.cases.flatMap((one, index) => {
    const pointer = `/cases/${index}`;
    const issues = [one.facts, ...(one.members ?? [])].flatMap((facts) =>
      Object.entries(facts).flatMap(([fact, value]) =>
        checkCaseFact(fact, value, { file, pointer: `${pointer}/facts/${fact}` }, book),
      ),
    );
    if (names.has(one.name)) {
      issues.push(issue("pack/duplicate-id", { id: one.name, other: file }, { file, pointer }));
    }
    names.add(one.name);
    if (one.place !== undefined) {
      const found = placeNamed(book.places, one.place);
      const at = { file, pointer: `${pointer}/place` };
      issues.push(...found.issues.map((about) => ({ ...about, place: at })));
    }
    if ((rule.subject === "member") !== (one.members !== undefined)) {
      const details = {
        expected:
          rule.subject === "member"
            ? words("写有 members 的案例", "a case with members")
            : words("不写 members 的案例", "a case without members"),
        found:
          one.members === undefined
            ? words("没有写 members", "no members")
            : words("写了 members", "members"),
      };
      issues.push(issue("pack/invalid-value", details, { file, pointer }));
    }
    if (!contains(rule.inForce, one.asOf)) {
      const details = {
        expected: words(
          `${rule.inForce.from}至${rule.inForce.to ?? "今"}的一天`,
          `a day from ${rule.inForce.from} to ${rule.inForce.to ?? "now"}`,
        ),
        found: one.asOf,
      };
      issues.push(issue("pack/invalid-value", details, { file, pointer: `${pointer}/asOf` }));
    }
    return issues;
  });
}

function checkCaseFact(fact: string, value: unknown, place: Place, book: Law): Finding[] {
  const known = termOf(fact, book);
  if (known === undefined) {
    const nearest = nearestHint(fact, [
      ...factNames(book),
      ...[...book.parameters.keys()].map((name) => `${PARAMETER_PREFIX}${name}`),
    ]);
    return [issue("pack/unknown-fact", { fact, nearest }, place)];
  }
  const isNone = Array.isArray(value) && value.length === 0 && known.type === "texts";
  if (!isNone && literalType(value, known.type) !== known.type) {
    const details = { expected: TYPE_LABELS[known.type], found: kindOf(value) };
    return [issue("pack/invalid-value", details, place)];
  }
  const { codes } = known;
  const named: readonly unknown[] = Array.isArray(value) ? value : [value];
  const strange = named.find((code) => codes !== undefined && !Object.hasOwn(codes, String(code)));
  if (codes !== undefined && strange !== undefined) {
    const details = {
      fact,
      code: String(strange),
      codes: Object.keys(codes).join(", "),
      nearest: nearestHint(String(strange), Object.keys(codes)),
    };
    return [issue("pack/unknown-code", details, place)];
  }
  return [];
}
