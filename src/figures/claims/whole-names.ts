import { share } from "../structure/draft.js";
import type { Mention } from "../structure/outline.js";

/** Parts of one unit that belong to several wholes by their names: `母羊45只、鸡苗1880只,其中…`. */
export function byName(wholes: readonly Mention[], parts: readonly Mention[]) {
  const mine = wholes.filter((one) => one.quantity.dimension === "items");
  if (mine.length < 2) return [];
  const name = (one: Mention) => one.gap.slice(-4) || one.tail.slice(0, 4);
  return mine
    .map((whole) => ({ whole, parts: parts.filter((one) => share(name(whole), name(one), 2)) }))
    .filter((one) => one.parts.length > 0 && one.parts.length < parts.length);
}

/** `全市开工1751户、完工771户。其中甲县370户:开工213户、完工111户`: each within the one that is called as it is. */
export function byCall(wholes: readonly Mention[], [, ...parts]: readonly Mention[]) {
  const call = ({ gap }: Mention) => gap.replace(/\P{Script=Han}/gu, "").slice(-3);
  return parts.flatMap((part) => {
    const whole = wholes.find((one) => call(part).length === 3 && call(one) === call(part));
    return whole === undefined ? [] : [{ whole, parts: [part] }];
  });
}
