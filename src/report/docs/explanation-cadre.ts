import { inARow, type Label, placeText, same, words } from "../../base/index.js";
import {
  fieldLabel,
  messageOf,
  type Reason,
  sentenceOf,
  VERDICT_ORDER,
  verdictLabel,
} from "../../judge/index.js";
import { type Block, type Item, item, list, type Text } from "../doc.js";
import {
  COLON,
  disagreement,
  type Explained,
  namesIn,
  noRule,
  remedyOf,
  type Told,
  toldOf,
} from "./explanation-words.js";

/** To the cadre: what is not met first, by member, with the cells it stands in and who mends it. */
export function forCadre(explained: Explained): Block[] {
  const { assessment, pack } = explained;
  const told = toldOf(explained);
  const items = VERDICT_ORDER.flatMap((verdict): Item[] => {
    const here = told.filter(({ result }) => result.verdict === verdict);
    if (here.length === 0) return [];
    return [
      item(
        [verdictLabel(verdict, pack), words("：", ":")],
        here.map((one) => criterion(one, explained)),
      ),
    ];
  });
  return [
    list(items),
    list(assessment.warnings.map(({ message }) => [words("注意：", "note: "), message])),
  ];
}

function criterion(told: Told, explained: Explained): Item {
  const { result, rule, label, reasons } = told;
  if (rule === undefined) return item([label, COLON, noRule(explained.pack)]);
  const { pack } = explained;
  const asked = { result, rule, pack, records: explained.records };
  const remedy = remedyOf(told);
  return item(
    [label, COLON, messageOf(asked, namesIn(explained))],
    [
      ...(result.verdict === "not-met" ? reasons.flatMap((one) => cellsText(one, explained)) : []),
      ...(remedy === undefined ? [] : [[words("怎么办：", "what to do: "), remedy]]),
      ...(result.verdict === "unknown"
        ? reasons.map(({ text }) => [words("要补：", "collect: "), text])
        : []),
      ...(result.field?.disagrees === true ? [disagreement(result.field)] : []),
    ],
  );
}

/** Where what a reason says stands in the register. */
function cellsText({ member, cells, text, shortfall }: Reason, explained: Explained): Text[] {
  if (cells.length === 0) return [];
  const { zh, en } = sentenceOf([{ text, shortfall, aside: false }]);
  const about = words(zh.replace(/。$/, ""), en.replace(/\.$/, ""));
  const who = member === null ? [] : [same(namesIn(explained)(member))];
  const said = inARow([...who, about], "：", ": ");
  return [[words("查看：", "see: "), said, words("（", " ("), cellList(cells), words("）", ")")]];
}

/** Cells, those of one row together. */
export function cellList(cells: Reason["cells"]): Label {
  const rows = new Map<string, Label[]>();
  for (const { field, place, record } of cells) {
    const at = place === null ? record : placeText(place);
    const labels = rows.get(at) ?? [];
    const label = fieldLabel(field);
    if (!labels.some((one) => one.zh === label.zh)) labels.push(label);
    rows.set(at, labels);
  }
  return inARow(
    [...rows].map(([at, labels]) => {
      const { zh, en } = inARow(labels);
      return words(`${at} ${zh}`, `${at} ${en}`);
    }),
    "；",
    "; ",
  );
}
