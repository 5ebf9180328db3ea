import { type Finding, nearestHint, type Place, placeholdersOf, words } from "../base/index.js";
import { factsOf } from "../conditions/index.js";
import { columnOf } from "../register/index.js";
import { issue } from "./issues.js";
import { DAY_PLACEHOLDER } from "./phrase.js";
import type { Rule } from "./schema.js";

/** What the placeholders of a rule's messages stand for, beside the facts that its conditions name. */
export const PLACEHOLDERS = ["household", "member", "left", "right", "lacking"] as const;

/** The day of a phrase is a column of days, and its text names what its rule compares. */
export function checkPhrases(rule: Rule, file: string): Finding[] {
  const compared = factsOf(rule.conditions);
  return (rule.phrases ?? []).flatMap(({ when, day, ...said }, index) => {
    const pointer = `/phrases/${index}`;
    const strange = factsOf(when).filter((fact) => !compared.includes(fact));
    const known = [
      ...compared,
      ...(rule.appliesWhen === undefined ? [] : factsOf(rule.appliesWhen)),
      ...(day === undefined ? [] : [DAY_PLACEHOLDER]),
    ];
    return [
      ...strange.map((fact) =>
        issue(
          "pack/phrase-of-another-fact",
          { fact, facts: compared.join(", ") },
          { file, pointer: `${pointer}/when` },
        ),
      ),
      ...(day === undefined || columnOf(day)?.kind === "date"
        ? []
        : [
            issue(
              "pack/invalid-value",
              {
                expected: words("写作“表.列”的日期列", "a column of days, as table.column"),
                found: day,
              },
              { file, pointer: `${pointer}/day` },
            ),
          ]),
      ...(["zh", "en"] as const).flatMap((language) =>
        unknownPlaceholders(said[language], known, { file, pointer: `${pointer}/${language}` }),
      ),
    ];
  });
}

function unknownPlaceholders(text: string, known: readonly string[], place: Place): Finding[] {
  return placeholdersOf(text)
    .filter((name) => !known.includes(name))
    .map((placeholder) =>
      issue(
        "pack/unknown-placeholder",
        { placeholder, known: known.join(", "), nearest: nearestHint(placeholder, known) },
        place,
      ),
    );
}

export function checkMessages(rule: Rule, file: string): Finding[] {
  const known: readonly string[] = [
    ...PLACEHOLDERS,
    ...factsOf(rule.conditions),
    ...(rule.appliesWhen === undefined ? [] : factsOf(rule.appliesWhen)),
  ];
  return Object.entries(rule.messages).flatMap(([verdict, label]) =>
    (["zh", "en"] as const).flatMap((language) =>
      unknownPlaceholders(label?.[language] ?? "", known, {
        file,
        pointer: `/messages/${verdict}/${language}`,
      }),
    ),
  );
}
