import { assess, columnOf, explain, plan, readHousehold } from "tuopin/zh";
import { householdExit } from "tuopin/zh/packs/cn-sichuan";
import { answered, questionsOf, valueIn } from "../questions.js";

const exit = plan(householdExit, { asOf: "2020-12-31" });
const [title, form, reasons] = ["title", "question", "reasons"].map((id) =>
  document.getElementById(id),
);

let household = { id: "H1", declaredMembers: 1, members: [{ id: "M1", presence: "present" }] };
let asked;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = new FormData(form).get("answer");
  const next = answered(household, asked.lack, asked.column && valueIn(text, asked.column));
  const read = readHousehold(next);
  if (read.ok) show(next);
  else form.append(element("p", read.issues[0].message.zh));
});

/** Judges what is known, says why, and asks for the first thing that is lacking. */
function show(next) {
  household = next;
  const read = readHousehold(household);
  const found = assess(exit, { household: read.value });
  const doc = explain(found, householdExit, "farmer");
  title.textContent = doc.title.zh;
  document.body.dataset.verdict = found.verdict;
  reasons.replaceChildren(
    ...found.criteria.map(({ criterion, verdict }) => element("li", `${criterion}: ${verdict}`)),
  );
  [asked] = questionsOf(found, columnOf);
  form.replaceChildren(
    ...(asked === undefined
      ? []
      : [element("label", asked.label.zh), field(asked), element("button", "下一项")]),
  );
}

/** A list of codes where the column has some, yes or no for a flag, else a line of text. */
function field({ column }) {
  if (column === undefined) return element("input", "", { type: "hidden", name: "answer" });
  const { codes, kind } = column;
  const options = kind === "flag" ? { true: { zh: "是" }, false: { zh: "否" } } : codes;
  if (options === undefined) return element("input", "", { name: "answer", required: "" });
  const select = element("select", "", { name: "answer" });
  for (const [value, { zh }] of Object.entries(options))
    select.append(element("option", zh, { value }));
  return select;
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

show(household);
