export * from "./load.js";
export * from "./procedure.js";
