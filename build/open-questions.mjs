import { fileURLToPath } from "node:url";
import { audit, composePack } from "../dist/index.js";
import { readBook, readRegister } from "../dist/io.js";

const WEAK = new Set(["general-knowledge", "uncertain"]);
/** Where the sample is judged by packs of the nation: the place of its township. */
const HOME = "cn-sichuan";
/** The days asked about: the end of exits, of the years of transition, and after. */
const DAYS = ["2020-12-31", "2023-12-31", "2026-03-31"];

const fixture = (name) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/** The first of the days on which a pack is in force. */
const dayOf = ({ inForce }) =>
  DAYS.find(
    (day) => (inForce.from ?? day) <= day && (inForce.to === null || day <= (inForce.to ?? day)),
  );

const placeOf = ({ name }) => {
  const place = name.split("/")[0];
  return place === "cn" ? HOME : place;
};

const parametersIn = (lacks) =>
  lacks.map(({ field }) => field).filter((field) => field.startsWith("parameter."));

/**
 * How many verdicts on the criteria of the sample nobody could give if only confirmed values counted,
 * by the legal value that they lack and the place whose value it is.
 */
function verdictsOn(rulebook) {
  const counts = new Map();
  const registers = ["township", "county"].map((name) => {
    const read = readRegister(fixture(name));
    if (!read.ok) throw new Error(`the sample ${name} cannot be read`);
    return read.value;
  });
  for (const name of rulebook.heads.keys()) {
    const composed = composePack(rulebook, name);
    if (!composed.ok) throw new Error(`${name} does not compose`);
    const pack = composed.value;
    const asOf = dayOf(pack);
    if (asOf === undefined) continue;
    for (const register of registers) {
      const { assessments } = audit(pack, register, {
        asOf,
        place: placeOf(pack),
        confirmedOnly: true,
      });
      for (const { criteria, lacks, parameters } of assessments) {
        const holders = new Map(parameters.map((one) => [`parameter.${one.name}`, one.place]));
        const open = criteria.filter(({ verdict }) => verdict === "unknown");
        const asked = open.map((one) => new Set(parametersIn(one.lacks)));
        const own = parametersIn(lacks).filter((one) => !asked.some((its) => its.has(one)));
        for (const parameter of [...asked.flatMap((its) => [...its]), ...new Set(own)]) {
          const key = `${parameter.slice("parameter.".length)} ${holders.get(parameter) ?? "cn"}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    }
  }
  return counts;
}

/** Whether nobody found the value, or nothing but general knowledge or doubt stands behind it. */
const isOpen = ({ value, absence, sources }) =>
  value === null
    ? absence === "not-found"
    : sources.every(({ confidence }) => WEAK.has(confidence));

const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function entryText({ from, to, value, note }, language) {
  const zh = language === "zh";
  const days = to == null ? (zh ? `${from}起` : `from ${from}`) : `${from} – ${to}`;
  const said = value === null ? (zh ? "未查到" : "not found") : `\`${value}\``;
  return `${days}: ${said}${note === undefined ? "" : `. ${note[language]}`}`;
}

/** Every legal value that nobody found or could confirm, that on which most verdicts hang first. */
export function openQuestions(rulebook) {
  const counts = verdictsOn(rulebook);
  return [...rulebook.parameters.values()]
    .flatMap(({ name, label, histories }) =>
      histories.flatMap(({ place, values }) => {
        const open = values.filter(isOpen);
        const verdicts = counts.get(`${name} ${place}`) ?? 0;
        return open.length === 0 ? [] : [{ name, label, place, open, verdicts }];
      }),
    )
    .sort(
      (a, b) =>
        b.verdicts - a.verdicts || (`${a.name} ${a.place}` < `${b.name} ${b.place}` ? -1 : 1),
    );
}

/** The page of them. */
export function openQuestionsPage() {
  const read = readBook();
  if (!read.ok) throw new Error("the rules do not load");
  const rows = openQuestions(read.value).map(
    ({ name, label, place, open, verdicts }) =>
      `| ${verdicts} | \`${name}\` | ${place} | ${cell(label.zh)}<br>${cell(label.en)} | ${open
        .map((one) => `${cell(entryText(one, "zh"))}<br>${cell(entryText(one, "en"))}`)
        .join("<br>")} |`,
  );
  return [
    "<!-- Generated from rules/parameters and the sample; do not edit. -->\n",
    "# 待查问题 · Open questions\n",
    "查不到的，或只有一般知识、不确定出处支持的法定数值。第一列：在样例（`fixtures/township`、`fixtures/county`）上，只用已确认的数值时，因缺这个数值而不明的判定有多少；0 也可能是样例没有用到那个地方或日期。\n",
    "Legal values that nobody found, or behind which nothing but general knowledge or doubt stands. The first column says how many verdicts on the sample (`fixtures/township`, `fixtures/county`) are unknown for want of the value when only confirmed ones count; 0 may also mean that the sample does not touch that place or day. Verdicts that rest on an unconfirmed value say so wherever they are printed.\n",
    "| 判定 Verdicts | 参数 Parameter | 地区 Place | 名称 Label | 数值 Values |",
    "|---:|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
