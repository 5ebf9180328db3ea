import type { PublishedAudit, PublishedCounts, PublishedPlace } from "../../audit/index.js";
import { expectCall, type Label, LIST, objectWith, words } from "../../base/index.js";
import { verdictLabel } from "../../judge/index.js";
import { PACK, type Pack } from "../../law/index.js";
import { TABLES } from "../../register/index.js";
import {
  type Block,
  column,
  type Doc,
  number,
  paragraph,
  section,
  type Text,
  table,
} from "../doc.js";
import { labelsOf } from "./audit-lists.js";
import type { PlaceNames } from "./sample.js";

/**
 * An audit as it may be made public, by village and criterion.
 *
 * @param villages - what villages are called, by the ids that are shown.
 */
export function publishedDoc(
  published: PublishedAudit,
  pack: Pack,
  villages: PlaceNames = new Map(),
): Doc {
  expectCall("publishedDoc", {
    published: [published, objectWith({ results: LIST, read: LIST })],
    pack: [pack, PACK],
  });
  const { asOf, place, results, least } = published;
  const labelOf = labelsOf(pack);
  const columns = [
    column(words("村", "Village")),
    number(verdictLabel("met", pack)),
    number(verdictLabel("not-met", pack)),
    number(words("不明", "unknown")),
    number(words("涉及的户", "households asked")),
  ];
  return {
    title: [pack.title, ` · ${asOf} · ${place}`],
    lead: [`${published.pack.name} ${published.pack.version} #${published.pack.hash}`],
    blocks: [
      readTable(published),
      paragraph(legend(least)),
      ...results.map(({ criterion, places, total }) =>
        section(
          criterion === null ? words("总结论", "Outcome") : labelOf(criterion),
          total === null
            ? paragraph(tooFew(least))
            : table(columns, [
                ...places.map((one) => row(placeName(one, villages), one)),
                ...(places.length === 1 ? [] : [row(words("合计", "All"), total)]),
              ]),
        ),
      ),
    ],
  };
}

const legend = (least: number): Label => ({
  zh: `户数。“–”为不公布的数：1至${least - 1}户的数，和能由其推算出这些数的数。`,
  en: `Households. “–” is withheld: numbers of 1 to ${least - 1}, and those from which one would follow.`,
});

const tooFew = (least: number): Label => ({
  zh: `涉及的农户不足${least}户，不公布。`,
  en: `Asked of fewer than ${least} households; not published.`,
});

function row(name: Text, { met, notMet, unknown, households }: PublishedCounts) {
  return [name, met, notMet, unknown, households];
}

function placeName({ village, villages }: PublishedPlace, names: PlaceNames): Text {
  if (village !== null) return names.get(village) ?? village;
  if (villages === undefined) return words("（未写明村）", "(no village given)");
  return {
    zh: `农户少的${villages}个村合计`,
    en: `${villages} villages of few households together`,
  };
}

function readTable({ read }: PublishedAudit): Block {
  const name = ({ file, sheet }: PublishedAudit["read"][number]) => ({
    zh: `文件${file}${sheet === undefined ? "" : `，工作表${sheet}`}`,
    en: `file ${file}${sheet === undefined ? "" : `, sheet ${sheet}`}`,
  });
  return {
    ...table(
      [column(words("读入", "Read")), column(words("表", "Table"))],
      read.map((one) => [name(one), TABLES[one.table].label]),
    ),
    aside: true,
  };
}
