import { columnNamed } from "../reading/header.js";
import { TABLES } from "../tables/index.js";
import { filledDown } from "./find-blocks.js";
import { lifted, memberRows, monitoringRows, withYear } from "./lift.js";
import { factorSaid } from "./units-said.js";
const FLAT = [
  "members",
  "households",
  "dwellings",
  "water",
  "incomes",
  "monitoring"
];
const OF_A_PERSON = ["id", "name", "residentId", "relation", "birthDate"];
function tablesOf(grid, block, named) {
  const twoUnits = unitsApart(block);
  const header = block.header.map((text, index) => twoUnits.includes(index) ? "" : text);
  const isFlat = named !== void 0 && FLAT.includes(named);
  const table = isFlat ? void 0 : named ?? onlyTable(header);
  const claims = table === void 0 ? flatClaims(header) : /* @__PURE__ */ new Map([[table, claimsOf(header, table)]]);
  const claimed = new Set([...claims.values()].flat().map(({ index }) => index));
  const unclaimed = header.flatMap(
    (text, index) => text === "" || claimed.has(index) ? [] : [index]
  );
  const down = new Set(
    [...claims].flatMap(
      ([of, list]) => list.filter(({ name }) => of !== "members" || name === "household").map(({ index }) => index)
    )
  );
  const rows = filledDown(block, down);
  if (table !== void 0) {
    return {
      tables: [rawTable(grid, block, table, claims.get(table) ?? [], rows)],
      unclaimed,
      twoUnits
    };
  }
  const tables = FLAT.flatMap((of) => {
    const list = claims.get(of);
    if (list === void 0) return [];
    const raw = rawTable(grid, block, of, list, rows);
    if (of === "members") return [memberRows(raw, block.header, rows)];
    if (of === "incomes") return [lifted(withYear(raw, block.year, rows))];
    return [lifted(of === "monitoring" ? monitoringRows(raw, block.header, rows) : raw)];
  });
  return {
    tables,
    unclaimed: unclaimed.filter((index) => !isTaken(tables, block, index)),
    twoUnits
  };
}
const isTaken = (tables, { header }, index) => tables.some((one) => one.madeOf?.includes(header[index] ?? "") === true);
function onlyTable(header) {
  const persons = header.filter(
    (text) => OF_A_PERSON.includes(columnNamed("members", text)?.name ?? "")
  );
  if (persons.length >= 2) return void 0;
  const scores = Object.keys(TABLES).map((table) => ({ table, score: ownColumns(header, table) })).sort((a, b) => b.score - a.score);
  const best = scores[0]?.table;
  return best === void 0 || FLAT.includes(best) ? void 0 : best;
}
function ownColumns(header, table) {
  const keys = [...TABLES[table].keys, "recordedOn"];
  return header.filter((text) => {
    const name = columnNamed(table, text)?.name;
    return name !== void 0 && !keys.includes(name);
  }).length;
}
function claimsOf(header, table) {
  return header.flatMap((text, index) => {
    const found = text === "" ? void 0 : columnNamed(table, text);
    return found === void 0 ? [] : [{ index, name: found.name, factor: found.factor }];
  });
}
function flatClaims(header) {
  const isOfPersons = header.some(
    (text) => columnNamed("members", text)?.name === "name" || columnNamed("members", text)?.name === "id"
  );
  const tables = FLAT.filter((table) => table !== "members" || isOfPersons);
  const claims = /* @__PURE__ */ new Map();
  header.forEach((text, index) => {
    if (text === "") return;
    for (const table of tables) {
      const found = columnNamed(table, text);
      if (found === void 0) continue;
      const list = claims.get(table) ?? [];
      claims.set(table, list);
      list.push({ index, name: found.name, factor: found.factor });
    }
  });
  for (const [table, list] of claims) {
    const isBare = list.every(
      ({ name }) => TABLES[table].keys.includes(name)
    );
    if (isBare && table !== "households") claims.delete(table);
  }
  return claims;
}
function rawTable(grid, block, table, claims, rows) {
  const columns = TABLES[table].columns;
  return {
    table,
    file: grid.file,
    ...grid.sheet === void 0 ? {} : { sheet: grid.sheet },
    header: claims.map(({ index }) => block.header[index] ?? ""),
    headerLines: claims.map(() => block.headerLine),
    factors: claims.map(({ name }) => factorSaid(block.units, columns[name]?.unit).factor),
    rows: rows.map(({ line, cells }) => ({ line, cells: claims.map(({ index }) => cells[index]) }))
  };
}
function unitsApart({ header, units, isUnitOpen }) {
  return header.flatMap((text, index) => {
    const found = Object.keys(TABLES).map((table) => columnNamed(table, text)).find((one) => one?.column.unit !== void 0);
    if (found === void 0) return [];
    const { unit } = found.column;
    const said = factorSaid(units, unit);
    if (found.factor !== void 0) {
      return said.factor === void 0 || said.factor === found.factor ? [] : [index];
    }
    const isScaled = unit !== "CNY" && (said.factor ?? "1") !== "1";
    return said.isOpen || isScaled || unit === "CNY" && isUnitOpen ? [index] : [];
  });
}
export {
  tablesOf
};
