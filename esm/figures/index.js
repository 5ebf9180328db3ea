import {
  compareStated
} from "./compare.js";
import { builtInFigureRules, readFigureRules } from "./data.js";
import { FIGURE_ISSUES } from "./issues.js";
import { FIGURE_FILE_KINDS } from "./kinds.js";
import { readFigures } from "./read.js";
export {
  FIGURE_FILE_KINDS,
  FIGURE_ISSUES,
  builtInFigureRules,
  compareStated,
  readFigureRules,
  readFigures
};
