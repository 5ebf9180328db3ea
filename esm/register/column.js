function define(kind, zh, en, more = {}) {
  return { kind, label: { zh, en }, personal: "none", ...more };
}
const MOST_MONEY = 1e12;
const MOST_COUNT = 1e9;
const MOST_QUANTITY = 1e12;
const text = (zh, en, more) => define("text", zh, en, more);
const proseOf = (zh, en, more) => define("text", zh, en, { prose: true, ...more });
const flag = (zh, en, more) => define("flag", zh, en, more);
const date = (zh, en, more) => define("date", zh, en, more);
const monthOf = (zh, en, more) => define("month", zh, en, more);
const yearOf = (zh, en, more) => {
  const bounds = { least: 1990, most: 2100 };
  return define("year", zh, en, { ...bounds, ...more });
};
const money = (zh, en, more) => {
  const bounds = { most: MOST_MONEY, ...more };
  return define("money", zh, en, { unit: "CNY", ...bounds });
};
const countOf = (zh, en, unit, more) => {
  const bounds = { most: MOST_COUNT, ...more };
  return define("count", zh, en, { unit, ...bounds });
};
const quantityOf = (zh, en, unit, more) => {
  const bounds = { most: MOST_QUANTITY, ...more };
  return define("quantity", zh, en, { unit, ...bounds });
};
const shareOf = (zh, en, more) => quantityOf(zh, en, "%", { most: 100, aboveOne: true, ...more });
function code(zh, en, codes, more) {
  const labels = Object.fromEntries(
    Object.entries(codes).map(([name, [labelZh, labelEn]]) => [name, { zh: labelZh, en: labelEn }])
  );
  const words = Object.fromEntries(
    Object.entries(codes).flatMap(
      ([name, [, , ...others]]) => others.length === 0 ? [] : [[name, others]]
    )
  );
  return define("code", zh, en, { codes: labels, words, ...more });
}
function table(name, label, about, keys, columns) {
  return { name, label, about, keys, columns };
}
export {
  code,
  countOf,
  date,
  flag,
  money,
  monthOf,
  proseOf,
  quantityOf,
  shareOf,
  table,
  text,
  yearOf
};
