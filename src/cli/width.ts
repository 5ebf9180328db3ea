import { linesOf } from "../base/index.js";
import { foldLine } from "../report/index.js";

/** How wide what is printed may be: as the terminal is; nothing where it goes elsewhere. */
export function terminalWidth(stream: NodeJS.WriteStream = process.stdout): number | undefined {
  const set = Number(process.env.COLUMNS);
  return stream.columns ?? (Number.isInteger(set) && set > 0 ? set : undefined);
}

/** A text for help, no wider than the terminal. */
export function foldedToTerminal(text: string): string {
  return linesOf(text)
    .flatMap((line) => foldLine(line, terminalWidth() ?? 80, "  "))
    .join("\n");
}
