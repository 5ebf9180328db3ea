import { expectCall, type Label, LIST, objectWith, words } from "../../base/index.js";
import type { Notice, PostedField } from "../../procedures/index.js";
import { column, type Doc, list, number, table } from "../doc.js";

const FIELDS: Readonly<Record<PostedField, Label>> = {
  name: words("户主姓名", "Head"),
  village: words("村", "Village"),
  group: words("村民小组", "Group"),
  people: words("人口", "People"),
  category: words("类别", "Category"),
  decision: words("拟定结果", "Proposed"),
};

/** A public notice (公示) or announcement (公告). */
export function noticeDoc(notice: Notice): Doc {
  expectCall("noticeDoc", { notice: [notice, objectWith({ fields: LIST, rows: LIST })] });
  const { act, procedure, step, place, fields, rows, from, until, days, contact, issuer } = notice;
  return {
    title: act === "notice" ? words("公示", "Public notice") : words("公告", "Announcement"),
    lead: [
      [procedure, " · ", step],
      [words("地点", "Place"), `: ${place}`],
    ],
    blocks: [
      table(
        [
          number("#"),
          ...fields.map((field) =>
            field === "people" ? number(FIELDS[field]) : column(FIELDS[field]),
          ),
        ],
        rows.map((row, index) => [index + 1, ...row]),
      ),
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
        `${issuer}  ${from}`,
      ]),
    ],
  };
}
