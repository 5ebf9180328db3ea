import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
  answerStatements,
  builtinIndicators,
  measureRegister,
} from "../../../src/indicators/index.js";
import { readBook, readRegister } from "../../../src/io/index.js";
import { composePack } from "../../../src/law/index.js";
import { asMarkdown, statementsDoc } from "../../../src/report/index.js";

const PAGE = new URL("../../../docs/indicators.md", import.meta.url);
const START = "<!-- generated: summaries -->\n";
const END = "<!-- end -->";

function table(): string {
  const register = readRegister("fixtures/township");
  const rules = readBook();
  if (!register.ok || !rules.ok) throw new Error("the sample township or the rules do not load");
  const pack = composePack(rules.value, "cn/household-exit");
  if (!pack.ok) throw new Error("the pack does not load");
  const book = builtinIndicators();
  const rolled = measureRegister(register.value, book, {
    asOf: "2020-12-31",
    packs: [pack.value],
    vouchedFor: "registered-households",
  });
  const answers = answerStatements(book, rolled).filter(({ place }) => place === "000000101");
  return asMarkdown(statementsDoc(book, answers, "2020-12-31"), "zh").replace(/^# .*\n\n/, "");
}

it("the page shows every stated figure as it is computed now; GENERATE=1 writes it anew", () => {
  const page = readFileSync(PAGE, "utf8");
  const [before = "", rest = ""] = page.split(START);
  const [shown = "", after = ""] = rest.split(END);
  const current = `\n${table()}\n`;
  if (process.env.GENERATE === "1") {
    writeFileSync(PAGE, `${before}${START}${current}${END}${after}`);
    return;
  }
  expect(shown).toBe(current);
});
