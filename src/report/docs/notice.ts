import { chineseDay, expectCall, type Label, LIST, objectWith, words } from "../../base/index.js";
import type { Notice, PostedField } from "../../procedures/index.js";
import {
  type Block,
  column,
  type Doc,
  facts,
  lines,
  list,
  number,
  type Table,
  table,
} from "../doc.js";

const labelsOf = (act: Notice["act"]): Readonly<Record<PostedField, Label>> => ({
  name: words("户主姓名", "Head"),
  village: words("村", "Village"),
  group: words("村民小组", "Group"),
  people: words("人口", "People"),
  category: words("类别", "Category"),
  decision: act === "notice" ? words("拟定结果", "Proposed") : words("结果", "Decision"),
});

/** What is said once above the list where it is the same of all. */
const OF_ALL: readonly PostedField[] = ["village", "category", "decision"];

/** The most columns of a list that is posted in two halves side by side. */
const HALF = 4;

/** A public notice (公示) or announcement (公告). */
export function noticeDoc(notice: Notice): Doc {
  expectCall("noticeDoc", { notice: [notice, objectWith({ fields: LIST, rows: LIST })] });
  const { act, procedure, step, place, from, until, days, contact, issuer } = notice;
  const { same, rows } = partsOf(notice);
  return {
    title: act === "notice" ? words("公示", "Public notice") : words("公告", "Announcement"),
    lead: [
      [procedure, " · ", step],
      [words("地点：", "Place: "), place],
    ],
    paper: "notice",
    blocks: [
      ...same,
      rows,
      list([
        ...(until === null || days === null
          ? []
          : [
              words(
                `公示期：${from}至${until}，共${days}日`,
                `Hangs from ${from} to ${until}, ${days} days`,
              ),
            ]),
        ...(contact === null
          ? []
          : [
              words(
                `如有异议，请在公示期内向${contact}反映`,
                `Objections, while it hangs, to: ${contact}`,
              ),
            ]),
      ]),
      {
        kind: "paragraph",
        text: lines([issuer, words("（盖章）", " (seal)")], words(chineseDay(from), from)),
        signed: true,
      },
    ],
  };
}

/** What is the same of all households, and the list of them. */
function partsOf({ act, fields, rows }: Notice): {
  readonly same: readonly Block[];
  readonly rows: Table;
} {
  const labels = labelsOf(act);
  const isSame = (field: PostedField, at: number) =>
    OF_ALL.includes(field) && rows.length > 1 && rows.every((row) => row[at] === rows[0]?.[at]);
  const shown = fields.map((field, at) => ({ field, at, same: isSame(field, at) }));
  const [of, each] = [shown.filter(({ same }) => same), shown.filter(({ same }) => !same)];
  const listed = table(
    [
      number(words("序号", "No.")),
      ...each.map(({ field }) =>
        field === "people" ? number(labels[field]) : column(labels[field]),
      ),
    ],
    rows.map((row, index) => [index + 1, ...each.map(({ at }) => row[at] ?? "")]),
  );
  const said = of.map(({ field, at }) => [labels[field], rows[0]?.[at] ?? ""] as const);
  return {
    same: of.length === 0 ? [] : [facts(...said)],
    rows: listed.columns.length > HALF ? listed : { ...listed, twoUp: true },
  };
}
