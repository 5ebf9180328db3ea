import { expectCall, LIST, objectWith, words } from "../../base/index.js";
import { column, list, number, table } from "../doc.js";
const FIELDS = {
  name: words("\u6237\u4E3B\u59D3\u540D", "Head"),
  village: words("\u6751", "Village"),
  group: words("\u6751\u6C11\u5C0F\u7EC4", "Group"),
  people: words("\u4EBA\u53E3", "People"),
  category: words("\u7C7B\u522B", "Category"),
  decision: words("\u62DF\u5B9A\u7ED3\u679C", "Proposed")
};
function noticeDoc(notice) {
  expectCall("noticeDoc", { notice: [notice, objectWith({ fields: LIST, rows: LIST })] });
  const { act, procedure, step, place, fields, rows, from, until, days, contact, issuer } = notice;
  return {
    title: act === "notice" ? words("\u516C\u793A", "Public notice") : words("\u516C\u544A", "Announcement"),
    lead: [
      [procedure, " \xB7 ", step],
      [words("\u5730\u70B9", "Place"), `: ${place}`]
    ],
    blocks: [
      table(
        [
          number("#"),
          ...fields.map(
            (field) => field === "people" ? number(FIELDS[field]) : column(FIELDS[field])
          )
        ],
        rows.map((row, index) => [index + 1, ...row])
      ),
      list([
        ...until === null || days === null ? [] : [
          words(
            `\u516C\u793A\u671F\uFF1A${from}\u81F3${until}\uFF0C\u5171${days}\u65E5`,
            `Hangs from ${from} to ${until}, ${days} days`
          )
        ],
        ...contact === null ? [] : [
          words(
            `\u5982\u6709\u5F02\u8BAE\uFF0C\u8BF7\u5728\u516C\u793A\u671F\u5185\u5411${contact}\u53CD\u6620`,
            `Objections, while it hangs, to: ${contact}`
          )
        ],
        `${issuer}  ${from}`
      ])
    ]
  };
}
export {
  noticeDoc
};
