import { audit } from "./audit/index.js";
import { findingKey, findingKeys } from "./base/index.js";
export * from "./core.js";
import { FACTS } from "./facts/index.js";
import { runCases } from "./judge/index.js";
import {
  composePack,
  findPack,
  packFor,
  readLaw
} from "./law/index.js";
import { assembleRegister } from "./register/index.js";
export {
  FACTS,
  assembleRegister,
  audit,
  composePack,
  findPack,
  findingKey,
  findingKeys,
  packFor,
  readLaw,
  runCases
};
