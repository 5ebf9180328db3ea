/** Where a rule stands among the rule files. */
export function ruleFile(name: string): string {
  return `packs/${name}.json`;
}

/** Where the head of a pack stands. */
export function packFile(name: string): string {
  return `packs/${name}/pack.json`;
}

/** Where columns, tables and facts of one's own stand. */
export function declarationsFile(name: string): string {
  return `declarations/${name}.json`;
}

/** Where a legal value stands. */
export function parameterFile(name: string): string {
  return `parameters/${name}.json`;
}
