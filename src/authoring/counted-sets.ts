import type { Label, Language } from "../base/index.js";
import type { Condition } from "../conditions/index.js";
import { type Rulebook, termLabel } from "../law/index.js";
import { conditionLabel } from "./condition-label.js";
import { table } from "./markdown.js";

/** A counted set as its file writes it. */
interface WrittenSet {
  readonly id: string;
  readonly label: Label;
  readonly counts: {
    readonly count: keyof typeof COUNTED;
    readonly among?: "registered";
    readonly where?: Condition;
    readonly stated?: Readonly<Partial<Record<keyof typeof STATED, readonly string[]>>>;
  } | null;
  readonly note?: Label;
}

const COUNTED = {
  person: { zh: "人", en: "people" },
  household: { zh: "户", en: "households" },
  village: { zh: "村", en: "villages" },
} as const;

const STATED = {
  county: { zh: "县登记的", en: "as the county states: " },
  village: { zh: "村登记的", en: "with the rest that the village states: " },
} as const;

const REGISTERED = { zh: "建档立卡户中", en: "of registered households" } as const;

/** How each set that indicators count is told, and of those that no register tells, why. */
export function countedSets({ shelf }: Pick<Rulebook, "shelf">): string[] {
  const sets = shelf.files
    .filter(({ path }) => path === "indicators/terms.json")
    .flatMap(({ content }) => (content as { readonly sets?: readonly WrittenSet[] }).sets ?? []);
  if (sets.length === 0) return [];
  const both = ({ zh, en }: Label) => `${zh}<br>${en}`;
  const told = sets.filter(({ counts }) => counts !== null);
  const untold = new Map<string, Label[]>();
  for (const { counts, label, note } of sets) {
    if (counts !== null) continue;
    const why = note === undefined ? "" : both(note);
    untold.set(why, [...(untold.get(why) ?? []), label]);
  }
  return [
    "## 指标的计数对象 · Counted sets",
    "",
    `指标所数的对象共 ${sets.length} 项，其中 ${told.length} 项由登记表的事实计数。`,
    "",
    `Indicators count ${sets.length} sets; the register tells ${told.length} of them, by these conditions over facts.`,
    "",
    ...table(
      ["对象 · Set", "怎样计数 · How it is counted"],
      told.map((one) => [
        both(one.label),
        both({ zh: howCounted(one, "zh"), en: howCounted(one, "en") }),
      ]),
    ),
    "",
    ...table(
      ["为什么不能计数 · Why not", "对象 · Sets"],
      [...untold].map(([why, labels]) => [
        why,
        both({
          zh: labels.map(({ zh }) => zh).join("、"),
          en: labels.map(({ en }) => en).join("; "),
        }),
      ]),
    ),
  ];
}

function howCounted({ counts }: WrittenSet, language: Language): string {
  if (counts === null) return "";
  const { count, among, where, stated = {} } = counts;
  const parts = [
    COUNTED[count][language],
    ...(among === undefined ? [] : [REGISTERED[language]]),
    ...(where === undefined ? [] : [conditionLabel(where)[language]]),
    ...Object.entries(stated).map(([kind, facts]) => {
      const labels = facts.map((fact) => termLabel(fact)[language]);
      return `${STATED[kind as keyof typeof STATED][language]}${labels.join(language === "zh" ? "＋" : " + ")}`;
    }),
  ];
  return parts.join(language === "zh" ? "，" : ", ");
}
