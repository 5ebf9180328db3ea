/**
 * Reads registers, ledgers and rules from files. Needs Node.
 *
 * @module tuopin/io
 */
export {
  type LedgerMapping,
  type MappedColumn,
  type Mapping,
  readMapping,
  type ShownCell,
} from "../register/index.js";
export { BUILT_IN_RULES } from "./built-in.js";
export { type Division, divisionOf } from "./divisions.js";
export { readDossiers } from "./dossiers.js";
export type { FileHash } from "./file-hash.js";
export type { LedgerOptions } from "./ledgers/gather.js";
export { readLedgers } from "./ledgers/index.js";
export { suggestMapping, tryMapping } from "./ledgers/map.js";
export { isConnection } from "./ledgers/postgres.js";
export { readSheets } from "./ledgers/sheets.js";
export { streamLedgers } from "./ledgers/stream.js";
export type { RegisterStream } from "./open-register.js";
export { reasonOf } from "./reason.js";
export { readRegister } from "./register.js";
export { type BookOptions, bookOf, RULE_KINDS, readBook, readRuleFiles } from "./rules.js";
export { differencesFrom } from "./seal/differences.js";
export { isProvenBy, type Proof, proofOf } from "./seal/proof.js";
export {
  isSeal,
  isSecretOf,
  type Seal,
  type Sealable,
  type Sealed,
  type SealedCall,
  type SealedInput,
  type SealedLeaf,
  sealOf,
  withoutSubject,
} from "./seal/seal.js";
export type { Step } from "./seal/tree.js";
export { importLedgers } from "./store/index.js";
export { isStore, type Manifest, type StoreFile } from "./store/manifest.js";
export { readDrawn } from "./store/read.js";
export { removeHousehold } from "./store/remove.js";
export { readText, readWritten } from "./text.js";
