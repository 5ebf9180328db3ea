import {
  HOUSEHOLD_PARTS,
  isDisregarded,
  PARTS,
  plainValue,
  writtenValue
} from "../register/index.js";
function cellIn(row, column) {
  const cell = row?.[column];
  return typeof cell === "object" ? void 0 : cell;
}
function writtenIn(row, column) {
  const cell = row?.[column];
  return isDisregarded(cell) && cell.disregarded === "denied" ? writtenValue(cell) : cellIn(row, column);
}
const NONE = [];
const PART_OF = new Map(
  Object.entries(HOUSEHOLD_PARTS).map(([name, { table }]) => [
    table,
    name
  ])
);
const SINGLES = PARTS.filter(([, { single }]) => single);
function createScope() {
  const tables = [
    "counties",
    "townships",
    "villages",
    "households",
    "duties",
    ...PART_OF.keys()
  ];
  const cursors = Object.fromEntries(tables.map((table) => [table, { row: void 0, index: -1 }]));
  return {
    cursors,
    epoch: 0,
    household: void 0,
    lists: {},
    later: 0,
    groups: /* @__PURE__ */ new Map()
  };
}
function enter(scope, subject) {
  const { cursors, lists } = scope;
  scope.epoch += 1;
  if ("household" in subject) {
    const { household } = subject;
    scope.household = household;
    scope.later = household.membersLater ?? 0;
    cursors.households.row = household;
    for (const [name, { table }] of SINGLES) cursors[table].row = household[name];
    if ("member" in subject) enterMember(scope, subject.member);
    return;
  }
  scope.household = void 0;
  scope.later = ("later" in subject ? subject.later : void 0) ?? 0;
  if ("duty" in subject) {
    const { duty } = subject;
    cursors.duties.row = duty;
    lists.duties = subject.all.filter(
      ({ holder, role }) => holder === duty.holder && role === duty.role
    );
  } else if ("village" in subject) {
    cursors.villages.row = subject.village;
  } else if ("county" in subject) {
    cursors.counties.row = subject.county;
    lists.townships = subject.townships;
  } else {
    cursors.townships.row = subject.township;
    lists.villages = subject.villages;
  }
}
function enterMember({ cursors, household }, member) {
  const members = household?.members ?? [];
  const index = members.indexOf(member);
  cursors.members.row = member;
  cursors.members.index = index < 0 ? members.length : index;
}
function rowsOf({ household, lists }, table) {
  if (household === void 0) return lists[table] ?? NONE;
  return household[PART_OF.get(table)];
}
const LISTED = /* @__PURE__ */ new Set([
  ...PARTS.filter(([, { single }]) => !single).map(([, { table }]) => table),
  ...["townships", "villages", "duties"]
]);
const TIED_BY = {
  duties: ["holder", "role"]
};
function memberName(household, member) {
  return plainValue(member.id) ?? `#${household.members.indexOf(member) + 1}`;
}
function ownerName({ household, cursors }) {
  if (household !== void 0) return household.id;
  const row = cursors.duties.row ?? cursors.counties.row ?? cursors.townships.row;
  return nameIn(row ?? cursors.villages.row, cursors.duties.row === void 0 ? "id" : "holder");
}
function rowName(scope, table) {
  const { cursors, household } = scope;
  const { row } = cursors[table];
  if (household === void 0) {
    const name = nameIn(row, table === "duties" ? "holder" : "id");
    return table === "duties" ? `${name}/${nameIn(row, "month")}` : name;
  }
  if (row === void 0) return household.id;
  if (table === "members") return `${household.id}/${memberName(household, row)}`;
  const year = cellIn(row, "year");
  return (table === "incomes" || table === "medical-costs") && year !== void 0 ? `${household.id}/${String(year)}` : household.id;
}
const nameIn = (row, column) => String(cellIn(row, column) ?? "?");
export {
  LISTED,
  TIED_BY,
  cellIn,
  createScope,
  enter,
  enterMember,
  memberName,
  ownerName,
  rowName,
  rowsOf,
  writtenIn
};
