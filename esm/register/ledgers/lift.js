import { columnNamed } from "../reading/header.js";
import { cellText } from "./grid.js";
import { INSURANCES, isSince2021, positionOf } from "./national.js";
function lifted(raw) {
  const key = raw.header.findIndex((text) => columnNamed("households", text)?.name === "id");
  const seen = /* @__PURE__ */ new Map();
  const rows = raw.rows.filter(({ cells }) => {
    const id = cellText(cells[key]);
    const said = seen.get(id) ?? /* @__PURE__ */ new Set();
    const text = JSON.stringify(cells.map(cellText));
    const isBare = cells.every((cell, at) => at === key || cellText(cell) === "");
    if (said.has(text) || isBare && (raw.table !== "households" || said.size > 0)) return false;
    seen.set(id, said.add(text));
    return true;
  });
  return { ...raw, rows };
}
function memberRows(raw, header, rows) {
  const isPerson = raw.header.map((text) => columnNamed("members", text)?.name !== "household");
  const isAbout = ({ cells }) => cells.some((cell, at) => isPerson[at] === true && cellText(cell) !== "");
  const made = [...insurances(header), ...pupils(header), ...cards(raw, header)];
  const whole = withMade(raw, made, rows);
  const own = ({ line, cells }) => ({
    line,
    cells: cells.map((cell, at) => idOfCard(whole.header[at] ?? "", cell))
  });
  return { ...whole, rows: whole.rows.filter((_, at) => isAbout(raw.rows[at])).map(own) };
}
function monitoringRows(raw, header, rows) {
  const done = positionOf(header, ["\u98CE\u9669\u662F\u5426\u5DF2\u6D88\u9664", "\u98CE\u9669\u662F\u5426\u6D88\u9664"]);
  if (done < 0) return raw;
  const way = positionOf(header, ["\u98CE\u9669\u6D88\u9664\u65B9\u5F0F"]);
  const read = (cells) => {
    const said = cellText(cells[done]);
    if (said === "" || cellText(cells[way]) !== "") return null;
    return said === NO ? "none" : { nested: said };
  };
  return withMade(raw, [{ name: "elimination", from: [header[done] ?? ""], read }], rows);
}
function withYear(raw, year, rows) {
  const hasYear = raw.header.some((text) => columnNamed("incomes", text)?.name === "year");
  if (hasYear || year === void 0) return raw;
  return { ...withMade(raw, [{ name: "year", from: [], read: () => year }], rows), yearSaid: year };
}
function withMade(raw, added, rows) {
  return {
    ...raw,
    header: [...raw.header, ...added.map(({ name }) => name)],
    headerLines: [...raw.headerLines ?? [], ...added.map(() => raw.headerLines?.[0] ?? 1)],
    factors: [...raw.factors ?? [], ...added.map(() => void 0)],
    madeOf: added.flatMap(({ from }) => from),
    rows: raw.rows.map(({ line, cells }, index) => ({
      line,
      cells: [...cells, ...added.map(({ read }) => read(rows[index].cells))]
    }))
  };
}
function insurances(header) {
  return INSURANCES.flatMap(({ column, resident, employee }) => {
    const [first, second] = [positionOf(header, resident), positionOf(header, employee)];
    if (first < 0 && second < 0) return [];
    const from = [first, second].flatMap((at) => at < 0 ? [] : [header[at] ?? ""]);
    const read = (cells) => insurance(cellText(cells[first]), cellText(cells[second]), first >= 0 && second >= 0);
    return [{ name: column, from, read }];
  });
}
const [YES, NO] = ["\u662F", "\u5426"];
function insurance(resident, employee, isWhole) {
  const strange = [resident, employee].filter((word) => ![YES, NO, ""].includes(word));
  if (strange.length > 0) return { nested: strange.join(" ") };
  if (resident === YES && employee === YES) return { several: ["resident", "employee"] };
  if (resident === YES) return "resident";
  if (employee === YES) return "employee";
  return isWhole && resident === NO && employee === NO ? "none" : null;
}
function pupils(header) {
  const [stage, education] = [positionOf(header, ["\u5728\u6821\u751F\u72B6\u51B5"]), positionOf(header, ["\u6587\u5316\u7A0B\u5EA6"])];
  if (stage < 0 || education < 0 || !isSince2021(header)) return [];
  const read = (cells) => cellText(cells[stage]) === "" && cellText(cells[education]) !== "" ? "none" : null;
  return [{ name: "schoolStage", from: [], read }];
}
function cards(raw, header) {
  const named = (name) => header.findIndex((text) => columnNamed("members", text)?.name === name);
  const at = named("residentId");
  if (at < 0 || named("disabilityCard") >= 0) return [];
  const isCard = raw.rows.some(({ cells }) => cells.some((cell) => CARD.test(cellText(cell))));
  if (!isCard) return [];
  const read = (cells) => CARD.test(cellText(cells[at])) ? cellText(cells[at]) : null;
  return [{ name: "disabilityCard", from: [], read }];
}
const CARD = /^\d{17}[\dXx][1-7][1-4](B\d)?$/;
function idOfCard(header, cell) {
  if (columnNamed("members", header)?.name !== "residentId") return cell;
  const text = cellText(cell);
  return CARD.test(text) ? text.slice(0, 18) : cell;
}
export {
  lifted,
  memberRows,
  monitoringRows,
  withYear
};
