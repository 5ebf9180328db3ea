import { oneOf } from "../base/index.js";
const MISSING_AS = oneOf("absent", "null");
export {
  MISSING_AS
};
