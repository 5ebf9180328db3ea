export { type Compiled, compile, createSlots, type Leaf, type Slots } from "./compile.js";
export { holds } from "./operators.js";
