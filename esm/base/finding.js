import { expectCall, listOf, nullable, objectWith, TEXT } from "./call.js";
import { fill, same } from "./label.js";
import { quotedDetails, quotedPlace } from "./quoted.js";
function templates(of) {
  return of;
}
const SUBJECTS = ["household", "case", "subject", "pack"];
const ABOUTS = ["criterion", "step", "event", "parameter", "indicator", "key", "column", "id"];
function findingMaker(all, { ofRecords = false } = {}) {
  return (code, given = {}, at, more = {}) => {
    const { severity, kind, message, remedy } = all[code];
    const details = ofRecords ? quotedDetails(given) : given;
    const place = ofRecords ? quotedPlace(at) : at;
    const values = details;
    return {
      code,
      kind: kind ?? (severity === "note" ? "notice" : "fault"),
      severity,
      subject: firstText(details, SUBJECTS) ?? place?.file ?? null,
      about: place?.pointer ?? place?.column ?? firstText(details, ABOUTS) ?? null,
      ...place === void 0 ? {} : { place },
      sources: [],
      message: fill(message, values),
      ...side("found", details.found),
      ...side("expected", details.expected),
      remedy: fill(remedy, values),
      lacks: [],
      details,
      ...more
    };
  };
}
function within(outer, one, subject = null) {
  const inner = one.place?.pointer;
  const pointer = `${outer.pointer ?? ""}${inner ?? ""}`;
  return {
    ...one,
    subject: one.subject ?? subject ?? outer.file ?? null,
    about: inner === void 0 || one.about !== inner ? one.about : pointer,
    place: { ...one.place, ...outer, ...pointer === "" ? {} : { pointer } }
  };
}
function firstText(details, names) {
  for (const name of names) {
    const value = details[name];
    if (typeof value === "string") return value;
  }
  return void 0;
}
function side(name, value) {
  if (value === void 0 || value === null) return {};
  if (typeof value === "object" && "zh" in value) return { [name]: value };
  const text = typeof value === "object" ? value.join(", ") : String(value);
  return { [name]: same(text) };
}
const FINDING = /* @__PURE__ */ objectWith({
  code: TEXT,
  subject: nullable(TEXT),
  about: nullable(TEXT)
});
function findingKey(finding) {
  expectCall("findingKey", { finding: [finding, FINDING] });
  return keyOf(finding);
}
function keyOf({ code, subject, about }) {
  return JSON.stringify([code, subject, about]);
}
function findingKeys(findings) {
  expectCall("findingKeys", { findings: [findings, listOf(FINDING)] });
  const alike = /* @__PURE__ */ new Map();
  findings.forEach((one, index) => {
    const key = keyOf(one);
    const group = alike.get(key);
    if (group === void 0) alike.set(key, [index]);
    else group.push(index);
  });
  const keys = [];
  for (const [key, group] of alike) {
    const inOrder = group.length === 1 ? group : sortedBySaying(group, findings);
    inOrder.forEach((index, rank) => {
      keys[index] = rank === 0 ? key : `${key}#${rank + 1}`;
    });
  }
  return keys;
}
function sortedBySaying(group, findings) {
  const said = new Map(
    group.map((index) => {
      const { message, found, expected, lacks } = findings[index];
      const fields = lacks.map(({ field, record, reason }) => [field, record, reason]);
      return [index, JSON.stringify([message, found, expected, fields])];
    })
  );
  const textOf = (index) => said.get(index) ?? "";
  return [...group].sort((a, b) => textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0);
}
export {
  findingKey,
  findingKeys,
  findingMaker,
  templates,
  within
};
