/**
 * Writes invented work summaries with the relations between their numbers, for developing the reader of
 * figures: `node build/figures-corpus.mjs FOLDER [COUNT]`. A text is a row of clauses of one genre; a
 * clause knows its own relations. The same numbers come every time.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { choices } from "../fixtures/generator/random.mjs";

const VILLAGES = [
  "上河",
  "柳沟",
  "石坪",
  "双井",
  "青岭",
  "大湾",
  "白杨",
  "红岩",
  "南坡",
  "松林",
  "桥头",
  "龙潭",
];
const round = (value, digits) => {
  const scale = 10n ** BigInt(digits + 4);
  const exact = BigInt(Math.round(value * 10 ** (digits + 4)));
  const step = 10n ** 4n;
  const rounded = (exact + step / 2n) / step;
  const text = `${rounded}`.padStart(digits + 1, "0");
  return digits === 0 || scale === 0n ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
};
const plain = (text) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
const rate = (part, whole, digits) => plain(round((part / whole) * 100, digits));
const HAN = "零一二三四五六七八九十";

/** One relation. */
const relation = (kind, quotes, ok, computation, why) => ({
  kind,
  quotes,
  verdict: ok === null ? "cannot-tell" : ok ? "holds" : "fails",
  computation,
  why,
});

/** A clause with the relations that it states and the traps in it. */
const clause = (text, relations = [], traps = []) => ({ text, relations, traps });

/** A number that is wrong in one case of eight. */
function maybeWrong(r, value) {
  if (!r.chance(12)) return { value, ok: true };
  const off =
    r.pick([-1, 1]) * r.pick([1, 10, 9, 100].filter((one) => one < value / 2 || one === 1));
  return { value: value + off, ok: false };
}

/** Parts of a whole, each at least `least`. */
function split(r, whole, count, least = 1) {
  const parts = [];
  let left = whole;
  for (let at = count; at > 1; at--) {
    const part = r.int(
      least,
      Math.max(least, Math.floor((left - least * (at - 1)) / (at > 2 ? 2 : 1.2))),
    );
    parts.push(part);
    left -= part;
  }
  return [...parts, left];
}

const GRAMMAR = {
  householdsAndPeople(r) {
    const [h, p] = [r.int(300, 2900), 0];
    const low = r.int(40, 200);
    const people = p + h * 3 + r.int(1, 900);
    const share = rate(low, h, 2);
    const { value, ok } = maybeWrong(r, low);
    const ph = `${r.pick(["全镇共有", "全村共有", "现有总人口", "辖区共有农户"])}${h}户`;
    const pl = `${r.pick(["其中低保户", "其中脱贫户", "其中监测对象"])}${value}户`;
    return clause(`${ph}${people}人，${pl}，占总户数的${share}%。`, [
      relation(
        "rate",
        [ph, pl, `占总户数的${share}%`],
        ok,
        `${value}/${h}`,
        "share of all households",
      ),
    ]);
  },
  partsRest(r) {
    const whole = r.int(80, 900);
    const [a, b, c] = split(r, whole, 3, 8);
    const w = maybeWrong(r, c);
    const noun = r.pick(["培训班学员", "公益性岗位", "乡村医生", "在校学生"]);
    const [q, x, y, z] = [`${noun}${whole}人`, `其中本地${a}人`, `外县${b}人`, `其余${w.value}人`];
    return clause(`${q}，${x}，${y}，${z}来自外省。`, [
      relation("sum", [q, x, y, z], w.ok, "a+b+c", "其余 names the rest"),
    ]);
  },
  villagesTotal(r) {
    const names = r.shuffle(VILLAGES).slice(0, r.int(3, 5));
    const unit = r.pick(["户", "亩", "万元", "人", "公里"]);
    const verb = r.pick(["完成改厕", "种植药材", "投入资金", "组织培训", "硬化道路"]);
    const values = names.map(() => r.int(12, 420));
    const sum = values.reduce((a, b) => a + b, 0);
    const w = maybeWrong(r, sum);
    const quotes = names.map((name, at) => `${name}村${values[at]}${unit}`);
    const total = `${r.pick(["共计", "合计", "总计", "共"])}${w.value}${unit}`;
    return clause(`${verb}方面，${quotes.join(r.pick(["、", "，"]))}，${total}。`, [
      relation("sum", [...quotes, total], w.ok, "sum", "total after its parts"),
    ]);
  },
  countedVillages(r) {
    const names = r.shuffle(VILLAGES).slice(0, r.int(2, 4));
    const values = names.map(() => r.int(11, 96));
    const sum = values.reduce((a, b) => a + b, 0);
    const w = maybeWrong(r, sum);
    const whole = `共搬迁${w.value}户`;
    const quotes = names.map((name, at) => `${name}村${values[at]}户`);
    return clause(`${HAN[names.length]}个安置村${whole}，其中${quotes.join("、")}。`, [
      relation("sum", [whole, ...quotes], w.ok, "sum", "as many parts as counted"),
    ]);
  },
  classes(r) {
    const [noun, a, b, unit] = r.pick([
      ["危房改造", "C级", "D级", "户"],
      ["厕所", "新建", "改建", "座"],
      ["党员", "男党员", "女党员", "人"],
      ["耕地面积", "水田", "旱地", "亩"],
      ["特困供养对象", "集中供养", "分散供养", "人"],
      ["学生", "男生", "女生", "名"],
    ]);
    const whole = r.int(60, 900);
    const [x, y] = split(r, whole, 2, 9);
    const w = maybeWrong(r, y);
    const q = [`${noun}${whole}${unit}`, `${a}${x}${unit}`, `${b}${w.value}${unit}`];
    const text = r.pick([
      `${q[0]}，其中${q[1]}、${q[2]}。`,
      `${q[0]}（${q[1]}、${q[2]}）。`,
      `${q[0]}，${q[1]}，${q[2]}。`,
    ]);
    return clause(text, [relation("sum", q, w.ok, "x+y", "classes")]);
  },
  fundSources(r) {
    const [a, b, c] = [r.int(20, 400), r.int(10, 90), r.int(5, 60)];
    const w = maybeWrong(r, a + b + c);
    const q = [`总投资${w.value}万元`, `中央资金${a}万元`, `省级配套${b}万元`, `群众自筹${c}万元`];
    const end = r.pick(["三项合计", ""]);
    const text =
      end === ""
        ? `项目${q[0]}，其中${q[1]}、${q[2]}、${q[3]}。`
        : `争取${q[1]}、${q[2]}、${q[3]}，三项合计${w.value}万元。`;
    const quotes = end === "" ? q : [q[1], q[2], q[3], `三项合计${w.value}万元`];
    return clause(
      text,
      end !== "" || w.ok ? [relation("sum", quotes, w.ok, "a+b+c", "sources")] : [],
    );
  },
  product(r) {
    const [unit, thing, kind, per] = r.pick([
      ["户", "发放鸡苗", "只", "每户"],
      ["人", "发放慰问品", "份", "每人"],
      ["亩", "补助有机肥", "公斤", "每亩"],
      ["个", "配备电脑", "台", "每个村"],
    ]);
    const [each, count] = [r.int(2, 60), r.int(11, 480)];
    const w = maybeWrong(r, each * count);
    const noun = unit === "个" ? "个村" : unit;
    const q = [`${per}${each}${kind}`, `${count}${noun}`, `共${w.value}${kind}`];
    return clause(`${thing}，${q[0]}，惠及${q[1]}，${q[2]}。`, [
      relation("product", [q[0], `惠及${q[1]}`, q[2]], w.ok, "each × count", "each"),
    ]);
  },
  subsidyPerMu(r) {
    const [each, count] = [r.int(2, 30) * 50, r.int(12, 90) * 10];
    const w = maybeWrong(r, (each * count) / 100);
    const total = plain(round(w.value / 100, 2));
    const q = [`${count}亩`, `每亩补助${each}元`, `${total}万元`];
    const text = r.pick([
      `新植油茶${q[0]}，${q[1]}，共补助${q[2]}。`,
      `油茶新植面积${q[0]}，按${q[1]}的标准，兑现补助资金${q[2]}。`,
    ]);
    return clause(text, [relation("product", q, w.ok, "each × area", "per mu")]);
  },
  monthly(r) {
    const [each, count] = [r.int(3, 20) * 50, r.int(5, 40)];
    const w = maybeWrong(r, (each * count * 12) / 100);
    const total = plain(round(w.value / 100, 2));
    const q = [`公益岗位${count}人`, `每人每月${each}元`, `${total}万元`];
    return clause(`聘用${q[0]}，${q[1]}，全年共发放工资${q[2]}。`, [
      relation("product", q, w.ok, "each × heads × 12", "per month"),
    ]);
  },
  average(r) {
    const [each, heads] = [r.int(2000, 18000), r.int(60, 900)];
    const total = plain(round((each * heads) / 10000, 2));
    const exact = Math.round((Number(total) * 10000) / heads);
    const w = maybeWrong(r, exact);
    const [who, word, per] = r.pick([
      ["户", "户均", "分红"],
      ["人", "人均", "增收"],
      ["户", "平均每户", "分红"],
    ]);
    const q = [`总收入${total}万元`, `带动${heads}${who}`, `${word}${per}${w.value}元`];
    return clause(`合作社实现${q[0]}，${q[1]}，${q[2]}。`, [
      relation("average", q, w.ok, "total / heads", "mean"),
    ]);
  },
  yieldPerMu(r) {
    const [each, area] = [r.int(280, 900), r.int(12, 90) * 10];
    const w = maybeWrong(r, (each * area) / 1000);
    const total = plain(round(w.value, 2));
    const q = [`${area}亩`, `亩产${each}公斤`, `总产量${total}吨`];
    return clause(`种植马铃薯${q[0]}，${q[1]}，${q[2]}。`, [
      relation("product", [`马铃薯${q[0]}`, q[1], q[2]], w.ok || false, "each × area", "yield"),
    ]);
  },
  ofTask(r) {
    const [task, done] = [r.int(8, 90) * 10, r.int(60, 990)];
    const digits = r.pick([0, 1, 1, 2]);
    const exact = Number(rate(done, task, digits));
    const w = r.chance(12)
      ? { value: plain(round(exact + 3, digits)), ok: false }
      : { value: `${exact}`, ok: true };
    const word = r.pick([
      ["完成造林", "亩", "占年度任务"],
      ["完成投资", "万元", "为年度计划"],
      ["完成管网铺设", "米", "占计划"],
    ]);
    const q = [`${word[0]}${done}${word[1]}`, `${word[2]}${task}${word[1]}`, `的${w.value}%`];
    return clause(`${q[0]}，${q[1]}${q[2]}。`, [
      relation("rate", q, w.ok, "done / task", "share of the task"),
    ]);
  },
  dueAndDone(r) {
    const due = r.int(300, 4000);
    const done = due - r.int(1, 60);
    const w = r.chance(12)
      ? { value: plain(round((done / due) * 100 - 1, 2)), ok: false }
      : { value: rate(done, due, 2), ok: true };
    const [a, b, c] = r.pick([
      ["应参保", "已参保", "参保率"],
      ["适龄儿童应入学", "实际入学", "入学率"],
      ["应体检", "完成体检", "体检率"],
      ["应签约", "已签约", "签约率"],
    ]);
    const q = [
      `${a}${due}人`,
      `${b}${done}人`,
      `${c}${r.pick(["", "达", "为", "达到"])}${w.value}%`,
    ];
    return clause(`${q.join("，")}。`, [
      relation("rate", q, w.ok, "done / due", "named after its verb"),
    ]);
  },
  growthWithBase(r) {
    const base = r.int(200, 3000);
    const now = base + r.int(10, 400);
    const up = rate(now - base, base, 1);
    const w = r.chance(12)
      ? { value: plain(round(Number(up) + 2, 1)), ok: false }
      : { value: up, ok: true };
    const q = [`${now}万元`, `上年的${base}万元`, `增长${w.value}%`];
    const text = r.pick([
      `村集体经济收入${q[0]}，比${q[1]}${q[2]}。`,
      `村集体经济收入由${base}万元增加到${now}万元，${q[2]}。`,
      `村集体经济收入${now}万元，同比${q[2]}（上年为${base}万元）。`,
    ]);
    return clause(text, [
      relation("growth", [`${now}万元`, `${base}万元`, q[2]], w.ok, "now / base - 1", "growth"),
    ]);
  },
  differenceWithBase(r) {
    const base = r.int(120, 900);
    const more = r.int(5, 110);
    const w = maybeWrong(r, more);
    const now = base + more;
    const text = r.pick([
      `全年接待游客${now}人次，比上年的${base}人次增加${w.value}人次。`,
      `党员人数由${base}人增加到${now}人，净增${w.value}人。`,
      `在册车辆去年${base}辆，今年${now}辆，比去年增加${w.value}辆。`,
    ]);
    const unit = /\d+([^\d，。、的]+)/.exec(text)[1].replace("增加到", "");
    const u = text.includes("人次") ? "人次" : text.includes("辆") ? "辆" : "人";
    return clause(
      text,
      unit
        ? [
            relation(
              "difference",
              [`${now}${u}`, `${base}${u}`, `增${text.includes("净增") ? "" : "加"}${w.value}${u}`],
              w.ok,
              "now - base",
              "difference",
            ),
          ]
        : [],
    );
  },
  points(r) {
    const [a, b] = [r.int(600, 800) / 10, r.int(810, 990) / 10];
    const w = r.chance(12)
      ? { value: round(b - a + 1, 1), ok: false }
      : { value: round(b - a, 1), ok: true };
    const q = [`${a}%`, `${b}%`, `${plain(w.value)}个百分点`];
    return clause(`自来水普及率由${q[0]}提高到${q[1]}，提高${q[2]}。`, [
      relation("difference", q, w.ok, "b - a", "points"),
    ]);
  },
  flow(r) {
    const [start, more, less] = [r.int(90, 400), r.int(3, 40), r.int(3, 40)];
    const w = maybeWrong(r, start + more - less);
    const q = [
      `年初有监测户${start}户`,
      `新增${more}户`,
      `消除风险${less}户`,
      `年末有监测户${w.value}户`,
    ];
    return clause(`${q.join("，")}。`, [
      relation("change", q, w.ok, "start + more - less", "flow"),
    ]);
  },
  listed(r) {
    const count = r.int(3, 6);
    const names = r.shuffle(VILLAGES).slice(0, r.chance(85) ? count : count - 1);
    const ok = names.length === count;
    const list = names.map((name) => `${name}村`).join("、");
    const q = r.pick([
      [`${count}个村`, list, `涉及${count}个村，分别是${list}。`],
      [`${count}个村`, list, `${list}等${count}个村已全部通客车。`],
      [`${HAN[count]}个村`, list, `试点选在${HAN[count]}个村，即${list}。`],
    ]);
    return clause(
      q[2],
      ok || !q[2].includes("等") ? [relation("list", [q[0], q[1]], ok, "names", "list")] : [],
    );
  },
  unitPair(r) {
    const area = r.int(4, 90);
    const w = maybeWrong(r, area * 15);
    const q = r.pick([
      [`${area}公顷`, `${w.value}亩`, `林地面积${area}公顷（合${w.value}亩）。`],
      [`${w.value}亩`, `${area}公顷`, `流转土地${w.value}亩（${area}公顷）。`],
    ]);
    return clause(q[2], [
      relation("unit-pair", [q[0], q[1]], w.ok, "× 15", "one area in two units"),
    ]);
  },
  shares(r) {
    const whole = r.int(200, 900);
    const [a, b] = split(r, whole, 2, 40);
    const [ra, rb] = [rate(a, whole, 1), rate(b, whole, 1)];
    const q = [`脱贫劳动力${whole}人`, `省外务工${a}人`, `占${ra}%`, `省内务工${b}人`, `占${rb}%`];
    return clause(`全镇有${q[0]}，其中${q[1]}，${q[2]}；${q[3]}，${q[4]}。`, [
      relation("rate", [q[0], q[1], q[2]], true, "a / whole", "share"),
      relation("rate", [q[0], q[3], q[4]], true, "b / whole", "share"),
      relation("sum", [q[0], q[1], q[3]], true, "a + b", "all of them"),
    ]);
  },
  pairs(r) {
    const [a, b] = [r.int(20, 200), r.int(20, 200)];
    const [p, s] = [a * 3 + r.int(1, 60), b * 3 + r.int(1, 60)];
    const w = maybeWrong(r, p + s);
    const q = [`脱贫人口${a + b}户${w.value}人`, `城镇${a}户${p}人`, `农村${b}户${s}人`];
    return clause(`${q[0]}（${q[1]}，${q[2]}）。`, [
      relation("sum", [`${a + b}户`, `${a}户`, `${b}户`], true, "households", "pair"),
      relation("sum", [`${w.value}人`, `${p}人`, `${s}人`], w.ok, "people", "pair"),
    ]);
  },
  table(r) {
    const names = r.shuffle(VILLAGES).slice(0, 3);
    const a = names.map(() => r.int(20, 300));
    const b = names.map(() => r.int(60, 900));
    const sum = (list) => list.reduce((x, y) => x + y, 0);
    const w = maybeWrong(r, sum(b));
    const sep = r.pick(["\t", " | ", "  "]);
    const rows = [
      ["村名", "户数", "人口"],
      ...names.map((name, at) => [`${name}村`, a[at], b[at]]),
      ["合计", sum(a), w.value],
    ];
    return clause(`各村情况如下：\n${rows.map((row) => row.join(sep)).join("\n")}\n`, [
      relation("table", [...a.map(String), `${sum(a)}`], true, "column", "table"),
      relation("table", [...b.map(String), `${w.value}`], w.ok, "column", "table"),
    ]);
  },
  meanOfGroups(r) {
    const [x, y] = [r.int(9000, 12000), r.int(12001, 16000)];
    const q = `农民人均可支配收入${y}元，其中脱贫户人均${x}元`;
    return clause(`全镇${q}。`, [], [{ quote: q, why: "means are not parts" }]);
  },
  overlapping(r) {
    const n = r.int(60, 120);
    const q = `监测对象${n}人，其中残疾${n - 20}人、妇女${n - 15}人`;
    return clause(`${q}。`, [], [{ quote: q, why: "the groups overlap" }]);
  },
  realGrowth(r) {
    const base = r.int(20, 90);
    const now = base + r.int(3, 20);
    const q = `生产总值${now}亿元，上年为${base}亿元，按可比价计算增长${r.int(2, 9)}.${r.int(1, 9)}%`;
    return clause(`全县实现${q}。`, [], [{ quote: q, why: "constant prices" }]);
  },
  otherYear(r) {
    const a = r.int(40, 90);
    const q = `2018年脱贫${a}户，2019年脱贫${a + 12}户，累计脱贫${a * 2 + 40}户`;
    return clause(`${q}。`, [], [{ quote: q, why: "cumulative over more years" }]);
  },
  selection(r) {
    const n = r.int(200, 700);
    const q = `脱贫户${n}户，其中因病致贫${Math.floor(n / 4)}户，因残致贫${Math.floor(n / 5)}户`;
    return clause(`${q}。`, [], [{ quote: q, why: "a selection" }]);
  },
  aboutPrice(r) {
    const n = r.int(20, 90);
    const q = `约${n}万元，惠及${n * 3}户，户均增收${r.int(2, 9)}000余元`;
    return clause(
      `产业带动方面，投入${q}。`,
      [],
      [{ quote: q, why: "what is put in is not what is gained" }],
    );
  },
  unitDiffers(r) {
    const q = `3个村12个村民小组共${r.int(300, 500)}户`;
    return clause(`项目覆盖${q}。`, [], [{ quote: q, why: "units differ" }]);
  },
  sayings() {
    const q = "增强“四个意识”，落实“六个精准”，巩固“两不愁三保障”成果";
    return clause(`${q}。`, [], [{ quote: q, why: "sayings" }]);
  },
  points123(r) {
    const marks = r.chance(15) ? ["一是", "二是", "四是"] : ["一是", "二是", "三是"];
    const ok = marks[2] === "三是";
    return clause(`${marks[0]}压实责任。${marks[1]}补齐短板。${marks[2]}强化督导。`, [
      relation("numbering", marks, ok, marks.join(), "points"),
    ]);
  },
};

const GENRES = {
  "township-year": [
    "householdsAndPeople",
    "classes",
    "product",
    "ofTask",
    "points123",
    "pairs",
    "meanOfGroups",
    "flow",
  ],
  "half-year": [
    "ofTask",
    "growthWithBase",
    "villagesTotal",
    "dueAndDone",
    "otherYear",
    "fundSources",
    "sayings",
  ],
  "county-report": [
    "growthWithBase",
    "realGrowth",
    "differenceWithBase",
    "points",
    "householdsAndPeople",
    "fundSources",
    "pairs",
  ],
  village: [
    "householdsAndPeople",
    "classes",
    "unitPair",
    "average",
    "yieldPerMu",
    "unitDiffers",
    "meanOfGroups",
  ],
  project: [
    "fundSources",
    "villagesTotal",
    "ofTask",
    "subsidyPerMu",
    "product",
    "aboutPrice",
    "unitPair",
  ],
  relocation: ["countedVillages", "pairs", "average", "partsRest", "selection", "flow"],
  education: ["dueAndDone", "classes", "product", "partsRest", "listed", "points"],
  health: ["dueAndDone", "shares", "overlapping", "points", "monthly", "selection"],
  housing: ["classes", "villagesTotal", "subsidyPerMu", "listed", "ofTask", "table"],
  industry: [
    "subsidyPerMu",
    "yieldPerMu",
    "average",
    "growthWithBase",
    "shares",
    "table",
    "monthly",
  ],
};

/** One text of a genre with its relations. */
export function summary(genre, index) {
  const r = choices(`${genre}-${index}`);
  const names = r.shuffle(GENRES[genre]).slice(0, r.int(4, 6));
  const clauses = names.map((name) => GRAMMAR[name](r));
  const text = `${r.pick(VILLAGES)}镇工作总结\n${clauses.map((one) => one.text).join(r.chance(50) ? "\n" : "")}\n`;
  return {
    text,
    truth: {
      genre,
      relations: clauses.flatMap((one) => one.relations),
      traps: clauses.flatMap((one) => one.traps),
    },
  };
}

const [folder, count = "200"] = process.argv.slice(2);
if (folder !== undefined && process.argv[1]?.endsWith("figures-corpus.mjs")) {
  mkdirSync(folder, { recursive: true });
  const genres = Object.keys(GENRES);
  for (let at = 0; at < Number(count); at++) {
    const genre = genres[at % genres.length];
    const { text, truth } = summary(genre, at);
    const name = join(folder, `${String(at + 1).padStart(3, "0")}-${genre}`);
    writeFileSync(`${name}.txt`, text);
    writeFileSync(`${name}.json`, `${JSON.stringify(truth, null, 2)}\n`);
  }
}
