import { column, everyDeclared, percent } from "./build.js";
import { describedColumn } from "./expression.js";
import { columnFacts, fact } from "./fact.js";
const NOT_FACTS = ["id", "name", "township", "county", "recordedOn"];
function share(id, subject, table, zh, en, parts, whole) {
  const labels = (language, names) => names.map((name) => describedColumn(table, name).label[language]);
  const expression = percent(
    parts.map((name) => column(table, name)),
    column(table, whole)
  );
  return fact(id, subject, zh, en, expression, {
    unit: "%",
    about: {
      zh: `${labels("zh", parts).join("\uFF0B")} \xF7 ${labels("zh", [whole])} \xD7 100`,
      en: `(${labels("en", parts).join(" + ")}) / ${labels("en", [whole])} x 100`
    }
  });
}
const countyShare = (id, zh, en, parts, whole) => share(id, "county", "counties", zh, en, parts, whole);
const everyTownship = (id, name, zh, en) => fact(
  id,
  "county",
  zh,
  en,
  everyDeclared("townships", column("counties", "declaredTownships"), column("townships", name))
);
const VILLAGE_FACTS = [
  ...columnFacts("village", "villages", NOT_FACTS),
  share(
    "village.incidence",
    "village",
    "villages",
    "\u8D2B\u56F0\u53D1\u751F\u7387",
    "Poverty incidence",
    ["poorPopulation"],
    "ruralPopulation"
  )
];
const TOWNSHIP_FACTS = columnFacts(
  "township",
  "townships",
  NOT_FACTS
);
const COUNTY_FACTS = [
  ...columnFacts("county", "counties", NOT_FACTS),
  countyShare(
    "county.incidence",
    "\u8D2B\u56F0\u53D1\u751F\u7387",
    "Poverty incidence",
    ["poorPopulation"],
    "ruralPopulation"
  ),
  countyShare(
    "county.compositeIncidence",
    "\u7EFC\u5408\u8D2B\u56F0\u53D1\u751F\u7387",
    "Composite poverty incidence",
    ["poorPopulation", "missedPopulation", "wronglyExitedPopulation"],
    "ruralPopulation"
  ),
  countyShare(
    "county.wrongExitRate",
    "\u8131\u8D2B\u4EBA\u53E3\u9519\u9000\u7387",
    "Wrong-exit rate",
    ["sampledWronglyExited"],
    "sampledExited"
  ),
  countyShare(
    "county.missedRate",
    "\u8D2B\u56F0\u4EBA\u53E3\u6F0F\u8BC4\u7387",
    "Missed-identification rate",
    ["sampledMissed"],
    "sampledUnregistered"
  ),
  countyShare(
    "county.recognition",
    "\u7FA4\u4F17\u8BA4\u53EF\u5EA6",
    "Public recognition",
    ["recognisingHouseholds"],
    "surveyedHouseholds"
  ),
  everyTownship(
    "county.everyTownshipCentralSchool",
    "centralSchool",
    "\u4E61\u4E61\u6709\u6807\u51C6\u4E2D\u5FC3\u6821",
    "Every township has a standard central school"
  ),
  everyTownship(
    "county.everyTownshipHealthCentre",
    "healthCentre",
    "\u4E61\u4E61\u6709\u8FBE\u6807\u536B\u751F\u9662",
    "Every township has a health centre up to standard"
  ),
  everyTownship(
    "county.everyTownshipServiceCentre",
    "serviceCentre",
    "\u4E61\u4E61\u6709\u4FBF\u6C11\u670D\u52A1\u4E2D\u5FC3",
    "Every township has a convenience-service centre"
  )
];
const dutyShare = (id, zh, en, part) => share(id, "duty", "duties", zh, en, [part], "assignedHouseholds");
export {
  COUNTY_FACTS,
  TOWNSHIP_FACTS,
  VILLAGE_FACTS,
  dutyShare
};
