import type {
  Accuracies,
  AccuracyPacks,
  Assistance,
  GivenCount,
  GivenMeasure,
  HouseholdAssistance,
} from "../../audit/index.js";
import { expectCall, type Label, LIST, objectWith, words } from "../../base/index.js";
import { PACK, type Pack } from "../../law/index.js";
import { TABLES } from "../../register/index.js";
import {
  type Block,
  type Column,
  column,
  type Doc,
  listed,
  number,
  paragraph,
  sectionOf,
  type Text,
  table,
} from "../doc.js";
import { accuracyBlocks } from "./accuracies.js";
import { labelsOf } from "./audit-lists.js";
import type { PlaceNames } from "./sample.js";

const UNKNOWN = words("不明", "unknown");
const { batch: BATCH, kind: KIND } = TABLES.measures.columns;

/**
 * Who gets which assistance by village, batch and kind; then who gets none, who gets something twice, of
 * whom a criterion is not met, and the list of all.
 *
 * @param villages - what villages are called, by the ids that are shown.
 * @param accurate - the six accuracies of the same register, to be told too.
 */
export function assistanceDoc(
  found: Assistance,
  pack: Pack,
  villages: PlaceNames = new Map(),
  accurate?: { readonly found: Accuracies; readonly packs: AccuracyPacks },
): Doc {
  expectCall("assistanceDoc", {
    found: [found, objectWith({ households: LIST, batches: LIST, kinds: LIST })],
    pack: [pack, PACK],
  });
  const { households } = found;
  const labelOf = labelsOf(pack);
  const criteria = (ids: readonly string[]) => listed(ids.map(labelOf));
  const place = (id: string | null): Text =>
    id === null ? words("（未写明村）", "(no village given)") : (villages.get(id) ?? id);
  const list = (
    title: Label,
    own: readonly HouseholdAssistance[],
    more: readonly (readonly [title: Label, said: (one: HouseholdAssistance) => Text])[],
  ): readonly Block[] =>
    own.length === 0
      ? []
      : [
          sectionOf(words(`${title.zh}（${own.length}户）`, `${title.en} (${own.length})`), [
            table(
              [...WHO, ...more.map(([name]) => column(name))],
              own.map((one) => [
                place(one.village),
                one.household,
                ...more.map(([, said]) => said(one)),
              ]),
            ),
          ]),
        ];
  return {
    title: [
      words("谁得到了哪些帮扶", "Who gets which assistance"),
      ` · ${found.asOf} · ${found.place}`,
    ],
    lead: [[pack.title, ` · ${pack.name} ${pack.version} #${pack.hash}`]],
    blocks: [
      sectionOf(words("按村", "By village"), [villageTable(found, place)]),
      sectionOf(words("按批次", "By batch"), [
        countTable(BATCH.label, found.batches, BATCH.codes),
        entries(found),
      ]),
      sectionOf(words("按措施", "By kind"), [countTable(KIND.label, found.kinds, KIND.codes)]),
      ...(accurate === undefined ? [] : accuracyBlocks(accurate.found, accurate.packs, place)),
      ...list(
        words("在册而没有任何措施", "Registered and without any measure"),
        households.filter((one) => one.isOnFile === true && one.measures.length === 0),
        [],
      ),
      ...list(
        words("同一措施登记了两次", "The same measure twice"),
        households.filter(({ twice }) => twice.length > 0),
        [[words("措施", "Measures"), ({ twice }) => listed(twice.map(measureText))]],
      ),
      ...list(
        words("应落实未落实，或超出规定", "Not given as due, or beyond a limit"),
        households.filter(({ notMet }) => notMet.length > 0),
        [[words("指标", "Criteria"), ({ notMet }) => criteria(notMet)]],
      ),
      {
        ...sectionOf(words("各户", "Household by household"), [
          table(
            [
              ...WHO,
              column(BATCH.label),
              column(KIND.label),
              column(words("未达标", "Not met")),
              column(UNKNOWN),
            ],
            households.map((one) => [
              place(one.village),
              one.household,
              codes(one.measures, "batch"),
              codes(one.measures, "kind"),
              criteria(one.notMet),
              criteria(one.unknown),
            ]),
          ),
        ]),
        folded: true,
      },
    ],
  };
}

const WHO: readonly Column[] = [column(words("村", "Village")), column(words("户", "Household"))];

function villageTable({ households }: Assistance, place: (id: string | null) => Text): Block {
  const ids = [...new Set(households.map(({ village }) => village))].sort((a, b) =>
    (a ?? "") < (b ?? "") ? -1 : 1,
  );
  const row = (name: Text, own: readonly HouseholdAssistance[]) => {
    const count = (is: (one: HouseholdAssistance) => boolean) => own.filter(is).length;
    return [
      name,
      count(({ isOnFile }) => isOnFile === true),
      count(({ measures }) => measures.length > 0),
      count((one) => one.isOnFile === true && one.measures.length === 0),
      count(({ twice }) => twice.length > 0),
      count(({ notMet }) => notMet.length > 0),
      count(({ unknown }) => unknown.length > 0),
    ];
  };
  return table(
    [
      column(words("村", "Village")),
      number(words("在册户", "registered")),
      number(words("有措施", "with measures")),
      number(words("在册无措施", "registered without")),
      number(words("重复", "twice")),
      number(words("未落实或超规定", "not as due")),
      number(words("不明", "unknown")),
    ],
    [
      ...ids.map((id) =>
        row(
          place(id),
          households.filter(({ village }) => village === id),
        ),
      ),
      ...(ids.length < 2 ? [] : [row(words("合计", "All"), households)]),
    ],
  );
}

/** How often households stand in the batches, and how many they are, each once. */
function entries({ households, batches }: Assistance): Block {
  const named = batches.filter(({ code }) => code !== null && code !== "none");
  const times = named.reduce((sum, one) => sum + one.households, 0);
  const once = households.filter(({ measures }) =>
    measures.some(({ batch }) => batch !== null && batch !== "none"),
  ).length;
  return paragraph(
    words(
      `五个一批共${times}户次，去重后${once}户。`,
      `Households stand ${times} times in the batches; each counted once, they are ${once}.`,
    ),
  );
}

type Codes = Readonly<Record<string, Label>> | undefined;

const codeLabel = (code: string | null, codes: Codes): Text =>
  code === null ? UNKNOWN : (codes?.[code] ?? code);

function countTable(title: Label, counts: readonly GivenCount[], codes: Codes): Block {
  return table(
    [column(title), number(words("户", "households")), number(words("人", "people"))],
    counts.map(({ code, households, people }) => [codeLabel(code, codes), households, people]),
  );
}

function codes(measures: readonly GivenMeasure[], by: "batch" | "kind"): Text {
  const labels = by === "batch" ? BATCH.codes : KIND.codes;
  const all = [...new Set(measures.map((one) => one[by]))];
  return listed(all.map((code) => codeLabel(code, labels)));
}

function measureText({ kind, from, to }: GivenMeasure): Text {
  const days = to === null ? (from ?? "") : `${from ?? ""} – ${to}`;
  return [codeLabel(kind, KIND.codes), words(`（${days}）`, ` (${days})`)];
}
