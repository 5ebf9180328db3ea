/** What an amount is given for: each household, each mu, each person and month. */
export interface Each {
  /** What it is counted by, as it is written: 户, 人, 亩, 公里, 只. */
  readonly per: readonly string[];
  /** The periods that it recurs in: 月, 天, 学期. */
  readonly periods: readonly string[];
  /** A mean (均), which is rounded; a standard (每) is exact. */
  readonly mean: boolean;
  /** What is done with the amount (增收, 补助), without the words for mean. */
  readonly deed: string;
}

const PERIODS = "月|年|天|日|周|学期|季度|季|学年";
/** What people count by; 生 and 名学生 are people, 校 and 村 are units of their own. */
const COUNTERS =
  "户|人|名学生|名|生|亩|公顷|村民小组|村|乡镇|乡|镇|县|校|所学校|所|班|组|队|社区|公里|千米|米|平方米|立方米|千瓦时|千瓦|度电|度|公斤|斤|吨|棵|株|只|头|羽|座|口井|口|栋|幢|套|间|期|次|场|人次|台|辆|盏|份|袋|箱|处|条|家|项(?!目)|件|张|块|瓶|筐|棚|床|床位|批|笔|眼|群|箱蜂|户次|工日|车(?!间)|斗|户家庭|位|方|支|册|单|例|岗|岗位|宗";
const EACH = new RegExp(`(?:每|平均每|单(?!位))(?:一|个|1)?(${COUNTERS}|${PERIODS})`);
/** `每个车间`: what is counted has a name of its own. */
const NOUN =
  /(?:每|平均每)(?:一)?[个家座所处条](车间|项目|基地|大棚|安置点|合作社|学生|农户|贫困户|脱贫户|家庭|行政村|社区|乡镇|班级|项目点|企业|点)/;
/** `项目平均投资`: so many of the noun are counted. */
const MEAN_OF = /(项目|车间|基地|大棚|合作社|企业|学校|安置点|班级|团队|医疗队)平均/;
const MORE = new RegExp(`^(?:每|/|·)?(?:一|个)?(${COUNTERS}|${PERIODS})(?![增收支入产])`);
const MEAN = new RegExp(`(${COUNTERS}|${PERIODS})(?:年|月)?(?:平?均)(?!衡|匀|等|可|为0)`);
const YIELD = /亩产|单产/;
const PRICE = /单价|均价/;
const SLASH = new RegExp(
  `^(?:元)?[/／](${COUNTERS}|${PERIODS})(?:[·/／.](${COUNTERS}|${PERIODS}))?`,
);
const isPeriod = (word: string) => new RegExp(`^(?:${PERIODS})$`).test(word);

/** Reads from the words around a number what it is given for. */
export function eachOf(gap: string, tail: string): Each | undefined {
  const slash = SLASH.exec(tail);
  if (slash !== null) return of([slash[1], slash[2]], false, deedIn(gap));
  const noun = NOUN.exec(gap);
  if (noun !== null) return of([noun[1]], true, deedIn(gap.slice(noun.index + noun[0].length)));
  const meanOf = MEAN_OF.exec(gap);
  if (meanOf !== null)
    return of([meanOf[1]], true, deedIn(gap.slice(meanOf.index + meanOf[0].length)));
  const each = EACH.exec(gap);
  if (each !== null) {
    const after = gap.slice(each.index + each[0].length);
    const more = MORE.exec(after);
    const rest = more === null ? after : after.slice(more[0].length);
    const before = MEAN.exec(gap.slice(0, each.index));
    return of([before?.[1], each[1], more?.[1]], /平均|均/.test(gap), deedIn(rest));
  }
  if (YIELD.test(gap))
    return of(["亩"], /均/.test(gap), deedIn(gap.replace(/.*(?:亩产|单产)/, "")));
  const mean = MEAN.exec(gap);
  if (mean !== null) {
    const after = gap.slice(mean.index + mean[0].length);
    const monthly = /(?:月|年)(?=平?均)/.exec(mean[0])?.[0];
    const before = /(月|年)$/.exec(gap.slice(0, mean.index))?.[1];
    const recurring = /^(?:每)?(?:个)?(月)(?!份)/.exec(after)?.[1];
    return of([mean[1], recurring ?? monthly ?? before], true, deedIn(after));
  }
  if (PRICE.test(gap)) return of([], true, "");
  return undefined;
}

function of(words: readonly (string | undefined)[], mean: boolean, deed: string): Each {
  const known = words.filter((one): one is string => one !== undefined);
  return {
    per: known.filter((one) => !isPeriod(one)),
    periods: known.filter(isPeriod),
    mean,
    deed,
  };
}

function deedIn(words: string): string {
  return words.replace(/[年均约达到为计共按以的有近超过可月可元]/g, "");
}
