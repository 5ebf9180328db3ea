import { counties, townships, villages } from "./divisions.js";
import { duties } from "./duties.js";
import { incomes, ledger, measures } from "./economy.js";
import { households } from "./households.js";
import { fieldVerdicts } from "./judgements.js";
import { dwellings, water } from "./living.js";
import { members } from "./members.js";
import { indicatorValues } from "./stated.js";
import { credit, medicalCosts, monitoring } from "./support.js";
const TABLES = {
  counties,
  townships,
  villages,
  households,
  members,
  incomes,
  ledger,
  dwellings,
  water,
  measures,
  monitoring,
  credit,
  "medical-costs": medicalCosts,
  duties,
  "field-verdicts": fieldVerdicts,
  "indicator-values": indicatorValues
};
export {
  TABLES
};
