const PERIODS = "\u6708|\u5E74|\u5929|\u65E5|\u5468|\u5B66\u671F|\u5B63\u5EA6|\u5B63|\u5B66\u5E74";
const COUNTERS = "\u6237|\u4EBA|\u540D\u5B66\u751F|\u540D|\u751F|\u4EA9|\u516C\u9877|\u6751\u6C11\u5C0F\u7EC4|\u6751|\u4E61\u9547|\u4E61|\u9547|\u53BF|\u6821|\u6240\u5B66\u6821|\u6240|\u73ED|\u7EC4|\u961F|\u793E\u533A|\u516C\u91CC|\u5343\u7C73|\u7C73|\u5E73\u65B9\u7C73|\u7ACB\u65B9\u7C73|\u5343\u74E6\u65F6|\u5343\u74E6|\u5EA6\u7535|\u5EA6|\u516C\u65A4|\u65A4|\u5428|\u68F5|\u682A|\u53EA|\u5934|\u7FBD|\u5EA7|\u53E3\u4E95|\u53E3|\u680B|\u5E62|\u5957|\u95F4|\u671F|\u6B21|\u573A|\u4EBA\u6B21|\u53F0|\u8F86|\u76CF|\u4EFD|\u888B|\u7BB1|\u5904|\u6761|\u5BB6|\u9879|\u4EF6|\u5F20|\u5757|\u74F6|\u7B50|\u68DA|\u5E8A|\u5E8A\u4F4D|\u6279|\u7B14|\u773C|\u7FA4|\u7BB1\u8702|\u6237\u6B21|\u5DE5\u65E5|\u8F66|\u6597|\u6237\u5BB6\u5EAD|\u4F4D|\u65B9|\u652F|\u518C|\u5355|\u4F8B|\u5C97|\u5C97\u4F4D";
const EACH = new RegExp(`(?:\u6BCF|\u5E73\u5747\u6BCF|\u5355)(?:\u4E00|\u4E2A|1)?(${COUNTERS}|${PERIODS})`);
const MORE = new RegExp(`^(?:\u6BCF|/|\xB7)?(?:\u4E00|\u4E2A)?(${COUNTERS}|${PERIODS})(?![\u589E\u6536\u652F\u5165\u4EA7])`);
const MEAN = new RegExp(`(${COUNTERS}|${PERIODS})(?:\u5E74|\u6708)?(?:\u5E73?\u5747)(?!\u8861|\u5300|\u7B49|\u53EF|\u4E3A0)`);
const YIELD = /亩产|单产/;
const PRICE = /单价|均价/;
const SLASH = new RegExp(
  `^(?:\u5143)?[/\uFF0F](${COUNTERS}|${PERIODS})(?:[\xB7/\uFF0F.](${COUNTERS}|${PERIODS}))?`
);
const isPeriod = (word) => new RegExp(`^(?:${PERIODS})$`).test(word);
function eachOf(gap, tail) {
  const slash = SLASH.exec(tail);
  if (slash !== null) return of([slash[1], slash[2]], false, deedIn(gap));
  const each = EACH.exec(gap);
  if (each !== null) {
    const after = gap.slice(each.index + each[0].length);
    const more = MORE.exec(after);
    const rest = more === null ? after : after.slice(more[0].length);
    return of([each[1], more?.[1]], /平均|均/.test(gap), deedIn(rest));
  }
  if (YIELD.test(gap))
    return of(["\u4EA9"], /均/.test(gap), deedIn(gap.replace(/.*(?:亩产|单产)/, "")));
  const mean = MEAN.exec(gap);
  if (mean !== null) {
    const after = gap.slice(mean.index + mean[0].length);
    const monthly = /(?:月|年)(?=平?均)/.exec(mean[0])?.[0];
    const before = /(月|年)$/.exec(gap.slice(0, mean.index))?.[1];
    const recurring = /^(?:每)?(?:个)?(月)(?!份)/.exec(after)?.[1];
    return of([mean[1], recurring ?? monthly ?? before], true, deedIn(after));
  }
  if (PRICE.test(gap)) return of([], true, "");
  return void 0;
}
function of(words, mean, deed) {
  const known = words.filter((one) => one !== void 0);
  return {
    per: known.filter((one) => !isPeriod(one)),
    periods: known.filter(isPeriod),
    mean,
    deed
  };
}
function deedIn(words) {
  return words.replace(/[年均约达到为计共按以的有近超过可月可元]/g, "");
}
export {
  eachOf
};
