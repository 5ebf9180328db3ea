import { type Household, plainValue } from "../register/index.js";

const ON_FILE = ["registered", "exited", "relapsed"];

/** Whether a household is or was registered; `null` where its status is not known. */
export function onFile({ status }: Pick<Household, "status">): boolean | null {
  const known = plainValue(status);
  return known === undefined ? null : ON_FILE.includes(known);
}
