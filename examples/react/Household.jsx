import { useMemo, useState } from "react";
import { assess, columnOf, explain, parseHousehold, plan } from "tuopin/en";
import { householdExit } from "tuopin/en/packs/cn-sichuan";
import { answered, questionsOf } from "../questions.js";

const exit = plan(householdExit, { asOf: "2020-12-31" });

/** A household as it stands, why it is judged so, and what would have to be known next. */
export function Household({ start }) {
  const [household, setHousehold] = useState(start);
  const found = useMemo(() => assess(exit, { household: parseHousehold(household) }), [household]);
  const [next] = questionsOf(found, columnOf);
  return (
    <section data-verdict={found.verdict}>
      <h1>{explain(found, householdExit, "farmer").title.en}</h1>
      <ul>
        {householdExit.criteria.map(({ id, label }) => (
          <li key={id}>
            {label.en}: {found.criteria.find(({ criterion }) => criterion === id).verdict}
          </li>
        ))}
      </ul>
      {next && (
        <Question {...next} give={(value) => setHousehold(answered(household, next.lack, value))} />
      )}
    </section>
  );
}

/** One lacking cell: a button for each code, or for yes and no. */
function Question({ label, column, give }) {
  const codes = column?.codes ?? { true: { en: "yes" }, false: { en: "no" } };
  return (
    <fieldset>
      <legend>{label.en}</legend>
      {Object.entries(codes).map(([code, { en }]) => (
        <button
          key={code}
          type="button"
          onClick={() => give(column?.kind === "flag" ? code === "true" : code)}
        >
          {en}
        </button>
      ))}
    </fieldset>
  );
}
