import { fullYears } from "../../base/index.js";
import { plainValue } from "../field.js";
import { PARTS } from "../household/parts.js";
import { contradiction, inCell, inOrder } from "./contradiction.js";
import { HOUSEHOLD_DENIALS, ROW_DENIALS } from "./households.js";
import { MEMBER_DENIALS } from "./members.js";
import { RELATION_GAPS, SPOUSE_SEX } from "./relations.js";
import { cellsOf, gateOf, searchFor, valueIn } from "./search.js";
const partsOf = (name) => name.split(".");
function inSingle(name) {
  const [table, column] = partsOf(name);
  return (singles) => valueIn(singles[table], column);
}
const isOf = (table) => (name) => `${table}.${name}`;
function householdSearch(concerns = () => true) {
  const among = (list, fieldOf = (name) => name) => list.filter((denial) => cellsOf(denial).map(fieldOf).some(concerns));
  const own = among(HOUSEHOLD_DENIALS);
  const gateTable = (denial) => partsOf(gateOf(denial).name)[0];
  const singles = [...new Set(own.map(gateTable))].map((table) => {
    const list = own.filter((denial) => gateTable(denial) === table);
    return [table, searchFor(list, inSingle, (name) => partsOf(name)[1])];
  });
  const rows = PARTS.flatMap(([part, { table }]) => {
    const list = ROW_DENIALS[table];
    const concerned = list === void 0 ? [] : among(list, isOf(table));
    return concerned.length === 0 ? [] : [{ part, table, search: searchFor(concerned, inCell) }];
  });
  const inMember = searchFor(among(MEMBER_DENIALS, isOf("members")), inCell);
  const byRelation = ["relation", "birthDate", "sex"].map(isOf("members")).some(concerns);
  return (household, asOf) => {
    const found = [];
    inSingles(household, singles, asOf, found);
    for (const { part, table, search } of rows) inList(household, part, table, search, asOf, found);
    inMembers(household, inMember, asOf, found);
    if (byRelation) besideHead(household, found);
    return found;
  };
}
function inSingles(household, searches, asOf, into) {
  const { dwelling: dwellings, water, monitoring, credit } = household;
  const singles = { households: household, dwellings, water, monitoring, credit };
  const found = [];
  for (const [table, search] of searches) {
    const row = singles[table];
    if (row !== void 0) search(row, singles, asOf, found);
  }
  for (const one of inOrder(found, HOUSEHOLD_DENIALS)) {
    const cellOf = (name) => {
      const [table, column] = partsOf(name);
      return { table, column, row: singles[table], record: household.id };
    };
    into.push(contradiction(one, cellOf));
  }
}
function inList(household, part, table, search, asOf, into) {
  const found = [];
  for (const row of household[part]) {
    search(row, row, asOf, found);
    if (found.length === 0) continue;
    const year = valueIn(row, "year");
    const record = year === void 0 ? household.id : `${household.id}/${year}`;
    const list = ROW_DENIALS[table];
    for (const one of inOrder(found.splice(0), list)) {
      into.push(contradiction(one, (column) => ({ table, row, record, column })));
    }
  }
}
function inMembers(household, search, asOf, into) {
  const found = [];
  household.members.forEach((row, at) => {
    search(row, row, asOf, found);
    for (const one of inOrder(found.splice(0), MEMBER_DENIALS)) {
      into.push(contradiction(one, (column) => cellOfMember(household, at, column)));
    }
  });
}
function cellOfMember({ id, members }, at, column) {
  const row = members[at];
  const record = `${id}/${valueIn(row, "id") ?? `#${at + 1}`}`;
  return { table: "members", row, record, column };
}
const isHere = ({ presence }) => presence === "present" || presence === "joined";
const isHead = (one) => one.relation === "head" && isHere(one);
const GAPS = new Map(
  RELATION_GAPS.map((gap) => [gap.relation, gap])
);
function besideHead(household, found) {
  const { members } = household;
  if (!members.some(isHead)) return;
  const cell = (at, column) => cellOfMember(household, at, column);
  members.forEach((one, own) => {
    const relation = plainValue(one.relation);
    if (relation === void 0 || relation === "head" || !isHere(one)) return;
    members.forEach((head, at) => {
      if (!isHead(head)) return;
      const gap = GAPS.get(relation);
      if (gap !== void 0 && !isPossible(gap, head, one)) {
        const cells2 = [cell(own, "relation"), cell(own, "birthDate"), cell(at, "birthDate")];
        found.push({ id: gap.id, message: gap.message, cells: cells2 });
      }
      const sex = plainValue(one.sex);
      if (relation !== "spouse" || sex === void 0 || sex !== plainValue(head.sex)) return;
      const cells = [cell(own, "relation"), cell(own, "sex"), cell(at, "sex")];
      found.push({ id: SPOUSE_SEX.id, message: SPOUSE_SEX.message, cells });
    });
  });
}
function isPossible({ younger, older, within }, head, one) {
  const [from, to] = [plainValue(head.birthDate), plainValue(one.birthDate)];
  if (from === void 0 || to === void 0) return true;
  if (younger !== void 0) return fullYears(from, to) >= younger;
  if (older !== void 0) return fullYears(to, from) >= older;
  return Math.abs(fullYears(from, to)) <= within;
}
export {
  householdSearch
};
