const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)(?!\s*[年./-]\s*\d)/g;
/** Of a part of a year, of one that is yet to come, or of the form and not of what is filled in. */
const PARTLY = /半年|季度|[月日号]|预计|计划|预测|目标|版|印制|修订|样表|模板/;
/** Households that are called by the year in which something happened to them. */
const CALLED = /\d{4}年?度?(预?脱贫|退出|新识别|新增|建档|返贫|出列)/;

/**
 * The year of which a table tells: the only one that its titles name; where they name none, the name of
 * its sheet, then that of its file. A year that may be another than that of the numbers is none.
 */
export function yearSaid(places: readonly (readonly string[])[]): string | undefined {
  for (const texts of places) {
    const plain = texts.map((text) => text.normalize("NFKC")).filter((text) => /\d{4}/.test(text));
    if (plain.some((text) => PARTLY.test(text))) return undefined;
    const open = plain.filter((text) => !CALLED.test(text));
    const years = new Set(open.flatMap((text) => [...text.matchAll(YEAR)].map(([, year]) => year)));
    if (years.size > 1) return undefined;
    const [year] = years;
    if (year !== undefined) return year;
  }
  return undefined;
}
