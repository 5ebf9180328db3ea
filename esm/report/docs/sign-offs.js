import { words } from "../../base/index.js";
import { column, list, listed, number, section, table } from "../doc.js";
const LACKING = {
  "sign-off/method-missing": words("\u6CA1\u6709\u5199\u660E\u6838\u67E5\u65B9\u5F0F", "Not said how it was checked"),
  "sign-off/evidence-missing": words("\u6CA1\u6709\u4F50\u8BC1\u6750\u6599", "No evidence"),
  "sign-off/signer-missing": words("\u6CA1\u6709\u7B7E\u5B57", "Not signed")
};
function signOffBlocks({ signOffs, cascade }) {
  const { findings: found, villages, signers, total, unsigned } = signOffs;
  if (villages.length === 0) return [];
  const names = new Map(
    cascade.flatMap((county) => county.villages).map(({ id, name }) => [id, name])
  );
  const differing = found.filter(({ code }) => code === "sign-off/verdict-differs");
  const lacking = Object.entries(LACKING).flatMap(([code, label]) => {
    const households = found.filter((one) => one.code === code).map(({ subject }) => subject ?? "");
    const count = households.length;
    return count === 0 ? [] : [[label, words(`\uFF08${count}\uFF09\uFF1A`, ` (${count}): `), listed([...new Set(households)])]];
  });
  const more = unsigned > 0;
  return [
    section(
      words(
        `\u5165\u6237\u8BA4\u5B9A\u4E0E\u8BA1\u7B97\u7ED3\u679C\u4E0D\u4E00\u81F4\uFF08${differing.length}\uFF09`,
        `Field verdict and computed verdict differ (${differing.length})`
      ),
      ...differing.length === 0 ? [] : [
        table(
          [
            column(words("\u6237", "household")),
            column(words("\u6307\u6807", "criterion")),
            column(words("\u5B9E\u9645", "found")),
            column(words("\u5E94\u5F53", "expected")),
            column(words("\u7B7E\u5B57\u4EBA", "signer"))
          ],
          differing.map((one) => [
            one.subject ?? "",
            one.details.label,
            one.found ?? "",
            one.expected ?? "",
            one.details.signer ?? words("\u672A\u7B7E\u5B57", "none")
          ])
        )
      ]
    ),
    list(lacking),
    section(
      words("\u5404\u6751\u5165\u6237\u8BA4\u5B9A", "Field verdicts by village"),
      rates(villages, [words("\u6751", "village"), ""], (id) => [id, names.get(id) ?? ""], total)
    ),
    section(
      words(
        `\u5404\u7B7E\u5B57\u4EBA${more ? `\uFF08\u53E6\u6709${unsigned}\u9879\u6CA1\u6709\u7B7E\u5B57\uFF09` : ""}`,
        `Field verdicts by signer${more ? ` (${unsigned} more are not signed)` : ""}`
      ),
      rates(signers, [words("\u7B7E\u5B57\u4EBA", "signer")], (id) => [id], more ? void 0 : total)
    )
  ];
}
function rates(of, heads, headOf, total) {
  const row = (head, one) => [
    ...head,
    one.disagreements,
    one.compared,
    one.percent,
    one.unknown,
    one.notApplicable,
    one.compared + one.unknown + one.notApplicable
  ];
  const all = [words("\u5408\u8BA1", "all"), ...heads.slice(1).map(() => "")];
  return table(
    [
      ...heads.map((head) => column(head)),
      number(words("\u4E0D\u4E00\u81F4", "differ")),
      number(words("\u53EF\u6BD4", "compared")),
      column(words("\u4E0D\u4E00\u81F4\u7387", "rate"), "percent"),
      number(words("\u65E0\u6CD5\u6BD4\u8F83", "cannot compare")),
      number(words("\u4E0D\u6D89\u53CA", "not applicable")),
      number(words("\u5408\u8BA1", "all"))
    ],
    [
      ...of.map((one) => row(headOf(one.id), one)),
      ...total === void 0 ? [] : [row(all, total)]
    ]
  );
}
export {
  signOffBlocks
};
