import { divide, expectCall, fromNumber, multiply } from "../base/index.js";
import { personKey } from "../register/index.js";
import { SIGN_OFFS } from "./shapes.js";
import {
  findingsOf
} from "./sign-off-findings.js";
function compareSignOffs(written) {
  expectCall("compareSignOffs", {
    written: [written, SIGN_OFFS]
  });
  const rows = withOneNameEach(written);
  return {
    total: rateOf(rows.map(outcomeOf)),
    findings: rows.flatMap((row) => findingsOf(row, outcomeOf(row))),
    villages: ratesBy(rows, ({ village }) => village),
    signers: ratesBy(rows, ({ signer }) => signer),
    unsigned: rows.filter(({ signer }) => signer === null).length
  };
}
function withOneNameEach(rows) {
  const names = /* @__PURE__ */ new Map();
  return rows.map((row) => {
    const person = row.signer === null ? void 0 : personKey(row.signer);
    if (row.signer === null || person === void 0) return { ...row, signer: null };
    const name = names.get(person) ?? row.signer;
    names.set(person, name);
    return { ...row, signer: name };
  });
}
function outcomeOf({ computed, field, on }) {
  if (computed === "not-applicable") return "not-applicable";
  if (field === null || field === "unknown" || computed === "unknown") return "unknown";
  if (field === computed) return "agrees";
  return on === null ? "unknown" : "differs";
}
function ratesBy(rows, key) {
  const outcomes = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const id = key(row);
    if (id === null) continue;
    const own = outcomes.get(id);
    if (own === void 0) outcomes.set(id, [outcomeOf(row)]);
    else own.push(outcomeOf(row));
  }
  return [...outcomes.entries()].sort(([a], [b]) => a < b ? -1 : 1).map(([id, own]) => ({ id, ...rateOf(own) }));
}
function rateOf(outcomes) {
  const count = (outcome) => outcomes.filter((one) => one === outcome).length;
  const disagreements = count("differs");
  const compared = disagreements + count("agrees");
  return {
    disagreements,
    compared,
    unknown: count("unknown"),
    notApplicable: count("not-applicable"),
    percent: percentOf(disagreements, compared)
  };
}
function percentOf(part, whole) {
  if (whole === 0) return null;
  return divide(multiply(fromNumber(part), "100"), fromNumber(whole), 2);
}
export {
  compareSignOffs,
  percentOf
};
