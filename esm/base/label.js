function words(zh, en) {
  return { zh, en };
}
function same(text) {
  return { zh: text, en: text };
}
function inARow(labels, zh = "\u3001", en = ", ") {
  return { zh: labels.map((one) => one.zh).join(zh), en: labels.map((one) => one.en).join(en) };
}
const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9.-]*)\}/g;
function fill(template, values) {
  return { zh: fillText(template.zh, values, "zh"), en: fillText(template.en, values, "en") };
}
function fillText(template, values, language) {
  return template.replace(PLACEHOLDER, (whole, name) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = values[name];
    if (value === void 0) return whole;
    return typeof value === "object" ? value[language] : String(value);
  });
}
function placeholdersOf(template) {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1]);
}
function folded(name) {
  return name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
export {
  fill,
  fillText,
  folded,
  inARow,
  placeholdersOf,
  same,
  words
};
