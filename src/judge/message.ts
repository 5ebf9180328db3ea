import { fill, inARow, type Label, same, VERDICT_LABELS, words } from "../base/index.js";
import { capital, sentenceOf } from "./phrases.js";
import { type Reason, type ReasonsAsked, reasonsOf } from "./reasons.js";

const UNKNOWN_MESSAGE = words("无法判定：{lacking}", "cannot be judged: {lacking}");

/** One sentence on a criterion, of its reasons; members of whom the same is said are named together. */
export function messageOf(
  asked: ReasonsAsked,
  nameOf: (member: string) => string = (id) => id,
): Label {
  const { result, rule } = asked;
  const reasons = reasonsOf({ ...asked, withoutCells: true });
  if (result.verdict === "unknown") {
    const template = rule.messages.unknown ?? UNKNOWN_MESSAGE;
    return fill(template, {
      lacking: inARow(
        reasons.map(({ text }) => text),
        "；",
        "; ",
      ),
    });
  }
  const byMember = new Map<string | null, Reason[]>();
  for (const one of reasons) {
    byMember.set(one.member, [...(byMember.get(one.member) ?? []), one]);
  }
  const alike = new Map<string, { readonly said: Label; readonly names: string[] }>();
  for (const [member, its] of byMember) {
    const said = sentenceOf(its);
    const group = alike.get(said.zh) ?? { said, names: [] };
    if (member !== null) group.names.push(nameOf(member));
    alike.set(said.zh, group);
  }
  const sentences = [...alike.values()].map(({ said, names }) => {
    if (names.length === 0) return capital(said);
    const who = inARow(names.map(same));
    return words(`${who.zh}：${said.zh}`, `${who.en}: ${said.en}`);
  });
  return sentences.length === 0 ? VERDICT_LABELS[result.verdict] : inARow(sentences, "", " ");
}
