/**
 * Writes a pack as one statement in SQL over a store, for registers that are too large to be read.
 *
 * @module tuopin/sql
 */
export { DIALECTS, type DialectName } from "./dialect.js";
export { type Drawn, type DrawOptions, drawFromStore } from "./draw.js";
export { type JudgeStoreOptions, judgeStore, type VerdictCount } from "./duckdb.js";
export { type PlanSql, toSql } from "./statement.js";
