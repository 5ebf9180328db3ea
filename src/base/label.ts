/** A text in both languages. The Chinese text is the authority for legal wording. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export type Language = "zh" | "en";

/** A text by its Chinese and its English. */
export function words(zh: string, en: string): Label {
  return { zh, en };
}

/** A text that reads the same in both: an id, a number, a day. */
export function same(text: string): Label {
  return { zh: text, en: text };
}

/** Labels in a row, as each language divides them. */
export function inARow(labels: readonly Label[], zh = "、", en = ", "): Label {
  return { zh: labels.map((one) => one.zh).join(zh), en: labels.map((one) => one.en).join(en) };
}

export type LabelValues = Readonly<Record<string, string | number | boolean | Label | undefined>>;

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9.-]*)\}/g;

/** Fills `{name}` in both languages of a template; a name without a value stays as it is. */
export function fill(template: Label, values: LabelValues): Label {
  return { zh: fillText(template.zh, values, "zh"), en: fillText(template.en, values, "en") };
}

export function fillText(template: string, values: LabelValues, language: Language): string {
  return template.replace(PLACEHOLDER, (whole, name: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "object" ? value[language] : String(value);
  });
}

export function placeholdersOf(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] as string);
}

/** A name without what clerks add to it or vary: spaces, full-width letters, capitals. */
export function folded(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
