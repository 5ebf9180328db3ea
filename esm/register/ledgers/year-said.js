const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)(?!\s*[年./-]\s*\d)/g;
const PARTLY = /半年|季度|[月日号]|预计|计划|预测|目标/;
const CALLED = /\d{4}年?度?(预?脱贫|退出|新识别|新增|建档|返贫|出列)/;
function yearSaid(places) {
  for (const texts of places) {
    const plain = texts.map((text) => text.normalize("NFKC")).filter((text) => /\d{4}/.test(text));
    if (plain.some((text) => PARTLY.test(text))) return void 0;
    const open = plain.filter((text) => !CALLED.test(text));
    const years = new Set(open.flatMap((text) => [...text.matchAll(YEAR)].map(([, year2]) => year2)));
    if (years.size > 1) return void 0;
    const [year] = years;
    if (year !== void 0) return year;
  }
  return void 0;
}
export {
  yearSaid
};
