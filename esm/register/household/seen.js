import {
  ALL_DENIALS,
  contradictionsOf
} from "../denials/index.js";
import { plainValue } from "../field.js";
import { knownRecord } from "./known.js";
import { PARTS } from "./parts.js";
const SEEN = /* @__PURE__ */ Symbol("seen");
const isSeenAt = (record, { asOf, knownAt }) => record[SEEN]?.asOf === asOf && record[SEEN].knownAt === knownAt;
function viewOf(record, moment, make) {
  if (isSeenAt(record, moment)) return record;
  const whole = record[SEEN]?.of ?? record;
  const view = make(whole);
  if (view === whole) return whole;
  const { asOf, knownAt } = moment;
  return { ...view, [SEEN]: { asOf, knownAt, of: whole } };
}
function householdOn(household, moment) {
  return viewOf(household, moment, (whole) => seenThrough(ALL_DENIALS, whole, moment));
}
function householdFor(search, household, moment) {
  if (isSeenAt(household, moment)) return household;
  const whole = household[SEEN]?.of ?? household;
  return seenThrough(search, whole, moment);
}
function seenThrough(search, whole, { asOf, knownAt }) {
  const known = knownAt === void 0 ? whole : knownHousehold(whole, knownAt);
  return withoutDenied(known, search(known, asOf));
}
function memberOn(household, member, moment, view) {
  const { knownAt } = moment;
  const index = household.members.indexOf(member);
  if (index < 0 || view === household) return member;
  if (knownAt === void 0) return view.members[index];
  const known = household.members.map((one) => knownRecord("members", one, household.id, knownAt));
  const own = known[index];
  if (own?.later !== void 0) return own.record;
  const before = known.slice(0, index).filter(({ later }) => later === void 0);
  return view.members[before.length];
}
function knownHousehold(household, knownAt) {
  const { id } = household;
  let membersLater = 0;
  let membersUndated = false;
  const known = (table, record, name) => knownRecord(table, record, name, knownAt);
  const parts = PARTS.map(([name, { table, single }]) => {
    if (name === "fieldVerdicts") return [name, writtenBy(household, knownAt)];
    const part = household[name];
    if (single || !Array.isArray(part)) {
      return [name, part === void 0 ? part : known(table, part, id).record];
    }
    const records = part.flatMap((record, index) => {
      const own2 = cellOf(record, "id") ?? (table === "members" ? `#${index + 1}` : void 0);
      const year = cellOf(record, "year");
      const { record: one, later } = known(table, record, `${id}/${own2 ?? year ?? "?"}`);
      if (table === "members") {
        membersLater += later === void 0 ? 0 : 1;
        membersUndated ||= one.mayBeLater === true;
      }
      return later === void 0 || table !== "members" && year !== void 0 ? [one] : [];
    });
    return [name, records];
  });
  const own = known("households", household, id).record;
  return { ...own, ...Object.fromEntries(parts), membersLater, membersUndated };
}
function writtenBy({ fieldVerdicts }, knownAt) {
  return fieldVerdicts.filter(({ on }) => {
    const day = plainValue(on);
    return day !== void 0 && day <= knownAt;
  });
}
const cellOf = (row, column) => plainValue(row[column]);
function withoutDenied(household, found) {
  if (found.length === 0) return household;
  const covers = coversOf(found);
  const one = (record) => {
    const cover = covers.get(record);
    return cover === void 0 ? record : { ...record, ...cover };
  };
  const seen = { ...one(household) };
  for (const [name] of PARTS) {
    const part = household[name];
    if (Array.isArray(part)) {
      if (part.some((row) => covers.has(row))) seen[name] = part.map(one);
    } else if (part !== void 0) seen[name] = one(part);
  }
  return seen;
}
function valueAt(row, column) {
  return row[column];
}
function coversOf(found) {
  const covers = /* @__PURE__ */ new Map();
  for (const { id, message, cells } of found) {
    const lacks = cells.map(({ table, column, row, record }) => {
      const place = row.at === void 0 ? {} : { place: row.at };
      const field = `${table}.${column}`;
      return {
        reason: "conflicting",
        field,
        record,
        found: String(valueAt(row, column)),
        note: message,
        ...place
      };
    });
    for (const [own, { row, column }] of cells.entries()) {
      const cover = covers.get(row) ?? {};
      covers.set(row, cover);
      const before = cover[column];
      const others = lacks.filter((_, at) => at !== own);
      cover[column] = {
        disregarded: "denied",
        value: valueAt(row, column),
        lacks: [...before?.lacks ?? [], ...lacks.slice(own, own + 1), ...others],
        denials: [...before?.denials ?? [], id]
      };
    }
  }
  return covers;
}
function recordOn(table, record, moment) {
  return viewOf(record, moment, (whole) => {
    const name = String(plainValue(whole.id) ?? "?");
    const { record: known } = moment.knownAt === void 0 ? { record: whole } : knownRecord(table, whole, name, moment.knownAt);
    const cover = coversOf(contradictionsOf(table, known, name, moment.asOf)).get(known);
    return cover === void 0 ? known : { ...known, ...cover };
  });
}
function recordsOn(table, list, moment) {
  const { knownAt } = moment;
  const isThere = (record) => knownAt === void 0 || isSeenAt(record, moment) || knownRecord(table, record, "", knownAt).later === void 0;
  const there = list.filter(isThere);
  const records = there.map((record) => recordOn(table, record, moment));
  return { records, later: list.length - there.length };
}
export {
  householdFor,
  householdOn,
  memberOn,
  recordOn,
  recordsOn
};
