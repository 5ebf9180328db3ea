import { chineseDay, inARow, type Label, type Verdict, words } from "../../base/index.js";
import { lackForFamily, messageOf, verdictLabel } from "../../judge/index.js";
import { type Block, type Doc, item, list, paragraph, section } from "../doc.js";
import {
  addressed,
  COLON,
  type Explained,
  namesIn,
  noRule,
  remedyOf,
  type Told,
  toldOf,
} from "./explanation-words.js";
import { scoreLead } from "./score.js";

/**
 * To the family: one page, without files and codes. First what is not there yet, each with what to do
 * and who does it; then what nobody knows; last what is in order, in one line.
 */
export function forFarmer(explained: Explained): Doc {
  const { assessment, pack } = explained;
  const told = toldOf(explained);
  const of = (verdict: Verdict) => told.filter(({ result }) => result.verdict === verdict);
  const { asOf, subject, verdict } = assessment;
  const to = addressed(explained);
  const said = verdictLabel(verdict, pack);
  // A place or somebody on duty is told of in the third person.
  const isFamily = subject.kind === "household";
  const yours = (zh: string) => (isFamily ? `您家${zh}` : zh);
  return {
    title: words(
      `${to}：${yours("")}截至${chineseDay(asOf)}，按《${pack.title.zh}》${said.zh}`,
      `${to}: ${isFamily ? "your family, " : ""}on ${asOf}, by “${pack.title.en}”: ${said.en}`,
    ),
    lead: scoreLead(assessment, pack),
    ...(isFamily ? { paper: "letter" as const } : {}),
    blocks: [
      ...lacking(of("not-met"), explained),
      ...open(of("unknown"), explained),
      ...inOneLine(of("met"), words(yours("已经做到的"), "In order already")),
      ...inOneLine(
        of("not-applicable"),
        isFamily
          ? words("与您家无关的", "Not about your family")
          : words("不涉及的", "Not concerned"),
      ),
      paragraph(
        words(
          "对以上情况有疑问，请问村委会或帮扶责任人。记录有错的，可以要求更正。",
          "If you have a question, ask the village committee or the one who helps you. Where a record is wrong you may ask for it to be corrected.",
        ),
      ),
    ],
  };
}

function lacking(told: readonly Told[], explained: Explained): Block[] {
  const { pack } = explained;
  if (told.length === 0) return [];
  const title =
    pack.asks === "membership"
      ? words("不符合的条件", "Conditions that do not hold")
      : words("还没有做到的", "What is not there yet");
  return [
    section(
      title,
      list(
        told.map((one) => {
          const { result, rule, label } = one;
          if (rule === undefined) return item([label, COLON, noRule(pack)]);
          const asked = { result, rule, pack, records: explained.records };
          const remedy = remedyOf(one);
          return item(
            [label, COLON, messageOf(asked, namesIn(explained))],
            remedy === undefined ? [] : [[words("怎么办：", "What to do: "), remedy]],
          );
        }),
      ),
    ),
  ];
}

/** What is not known, without where it stands in files. */
function open(told: readonly Told[], explained: Explained): Block[] {
  if (told.length === 0) return [];
  const names = namesIn(explained);
  return [
    section(
      words("还不清楚的", "Not known yet"),
      list(
        told.map(({ label, result, rule }) => {
          if (rule === undefined) return item([label, COLON, noRule(explained.pack)]);
          const lacks = result.lacks.map((lack) => lackForFamily(lack, explained.pack, names));
          return item([label, COLON, inARow(eachOnce(lacks), "；", "; ")]);
        }),
      ),
      paragraph(
        words(
          "请把上面这些情况告诉村里，登记以后再判定。不清楚不等于没有做到。",
          "Please tell the village about these; it is judged again when they are recorded. That something is not known does not mean that it is not so.",
        ),
      ),
    ),
  ];
}

function eachOnce(labels: readonly Label[]): readonly Label[] {
  return [...new Map(labels.map((one) => [one.zh, one])).values()];
}

function inOneLine(told: readonly Told[], title: Label): Block[] {
  return told.length === 0
    ? []
    : [paragraph([title, COLON, inARow(told.map(({ label }) => label))])];
}
