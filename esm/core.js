import {
  assess,
  plan,
  traceOf
} from "./judge/index.js";
import {
  parseHousehold,
  readHousehold
} from "./register/index.js";
import { explain } from "./report/index.js";
export {
  assess,
  explain,
  parseHousehold,
  plan,
  readHousehold,
  traceOf
};
