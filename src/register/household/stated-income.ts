import { addAmounts, amountOf, type Finding, inYuan, subtractAmounts } from "../../base/index.js";
import { plainValue } from "../field.js";
import type { Household } from "./household.js";
import { issue } from "./issues.js";

/**
 * Incomes whose list says what comes to each person of the household, and of which the parts come to
 * something else. The list may round or cut off at the digits that it prints; nothing is decided by it.
 */
export function statedIncomes({ id, declaredMembers, incomes }: Household): Finding[] {
  const heads = plainValue(declaredMembers);
  if (heads === undefined || heads === 0) return [];
  return incomes.flatMap((income) => {
    const stated = plainValue(income.statedPerHead);
    const parts = [income.wage, income.business, income.property, income.transfer].map(plainValue);
    const outlay = plainValue(income.outlay);
    if (stated === undefined || outlay === undefined) return [];
    const receipts = parts.flatMap((one) => (one === undefined ? [] : [amountOf(one)]));
    if (receipts.length < parts.length) return [];
    const net = subtractAmounts(receipts.reduce(addAmounts), amountOf(outlay));
    const computed = inYuan(net) / heads;
    const places = stated.split(".")[1]?.length ?? 0;
    if (Math.abs(computed - Number(stated)) < 10 ** -places) return [];
    const record = `${id}/${plainValue(income.year) ?? "?"}`;
    const details = { record, stated, found: computed.toFixed(2), declared: heads };
    return [issue("register/stated-income", details, income.at)];
  });
}
