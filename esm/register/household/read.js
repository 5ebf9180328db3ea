import { fail, placeText, pointer, succeed } from "../../base/index.js";
import { faultsOf } from "./check.js";
import { issue } from "./issues.js";
import { assembleHousehold } from "./merge.js";
import { PARTS } from "./parts.js";
function readHousehold(input) {
  const faults = faultsOf(input);
  if (faults.length > 0) {
    return fail(
      faults.map(
        ({ path, reason }) => issue("register/invalid-input", { reason }, { pointer: pointer(path) })
      )
    );
  }
  const record = { ...input };
  const { id } = record;
  delete record.id;
  const rows = {};
  for (const [name, { table }] of PARTS) {
    const part = record[name];
    rows[table] = Array.isArray(part) ? part : part === void 0 ? [] : [part];
    delete record[name];
  }
  rows.households = [record];
  const { household, issues } = assembleHousehold(id, rows);
  return succeed(household, issues);
}
function parseHousehold(input) {
  const result = readHousehold(input);
  if (result.ok) return result.value;
  const count = result.issues.length;
  const head = `parseHousehold: ${count}\u5904\u4E0D\u7B26\u5408\u8981\u6C42 \xB7 ${count} parts do not have the right form`;
  throw new TypeError([head, ...result.issues.map(lineOf)].join("\n"), {
    cause: result.issues
  });
}
function lineOf({ place, message }) {
  const { zh, en } = message;
  const at = place?.pointer === "" ? "" : `${placeText(place)}  `;
  return at + (zh === en ? zh : `${zh} \xB7 ${en}`);
}
export {
  parseHousehold,
  readHousehold
};
