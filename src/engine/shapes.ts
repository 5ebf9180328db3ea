import { oneOf, type Shape } from "../base/index.js";

/** How a fact that is not known is handed to the engine. */
export const MISSING_AS: Shape = oneOf("absent", "null");
