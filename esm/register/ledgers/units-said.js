import { factorOf } from "../reading/units.js";
const AFTER = /单位\s*(?:[:：]|为|是|均为|统一为)?\s*([^()（）【】[\]。]+)/g;
const COUNTED = /[以按]\s*([十百千万亿]*元)\s*(?:为单位|计|填报|统计|计算)/g;
const BRACKETS = /[(【[]([^()【】[\]]{1,20})[)】\]]/g;
const BETWEEN = /[、,，;；\s]+|和|及|或/;
function unitsSaid(texts) {
  const words = texts.flatMap((text) => {
    const plain = text.normalize("NFKC");
    const said = [...plain.matchAll(AFTER), ...plain.matchAll(COUNTED)];
    const alone = [...plain.matchAll(BRACKETS)].map(([, word = ""]) => word);
    return [
      ...said.flatMap(([, list = ""]) => list.split(BETWEEN)),
      ...[plain.trim(), ...alone].filter((word) => word.split(BETWEEN).every(isAmount))
    ];
  });
  return [...new Set(words.flatMap((word) => word.split(BETWEEN)).filter((word) => word !== ""))];
}
const isAmount = (word) => /^[十百千万亿]*元(\/.+)?$/.test(word.trim());
function factorSaid(units, unit) {
  const factors = /* @__PURE__ */ new Set();
  let isOpen = false;
  for (const word of units) {
    const factor2 = factorOf(word, unit);
    if (factor2 !== void 0) factors.add(factor2);
    else if (unit === "CNY" && /^([十百千万亿]*|美|港)元($|[/每·])/.test(word)) isOpen = true;
  }
  if (isOpen || factors.size > 1) return { isOpen: true };
  const [factor] = factors;
  return factor === void 0 ? { isOpen: false } : { factor, isOpen: false };
}
export {
  factorSaid,
  unitsSaid
};
