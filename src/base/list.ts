/** Adds what one list holds to another, of whatever length: a call takes no more arguments than the stack. */
export function append<T>(to: T[], from: Iterable<T>): void {
  for (const one of from) to.push(one);
}
