import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { keptFiles, ROOT } from "../health/sources.js";

export { ROOT };

export interface Block {
  readonly page: string;
  /** The line on which the block begins. */
  readonly line: number;
  readonly language: string;
  /** What stands after the language: the file that the block is. */
  readonly file: string;
  readonly text: string;
}

/** The pages for people that are kept in git. */
export const PAGES: readonly string[] = keptFiles("docs", "*.md")
  .map(({ path }) => path)
  .filter((path) => path.endsWith(".md") && !path.startsWith("docs/api/"))
  .filter((path) => !path.includes("/") || path.startsWith("docs/"));

/** The pages of reference, which `npm run gen` writes. */
export const REFERENCE: readonly string[] = readdirSync(join(ROOT, "docs/reference"), {
  recursive: true,
  encoding: "utf8",
})
  .filter((path) => path.endsWith(".md"))
  .map((path) => `docs/reference/${path.replaceAll("\\", "/")}`);

function read(page: string): string {
  return readFileSync(join(ROOT, page), "utf8");
}

/** The fenced blocks of a page, in order. */
export function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  let open: (Omit<Block, "page" | "text"> & { lines: string[] }) | undefined;
  read(page)
    .split("\n")
    .forEach((text, index) => {
      const fence = /^```(\w*) ?(.*)$/.exec(text);
      if (fence === null) open?.lines.push(text);
      else if (open === undefined) {
        open = { line: index + 1, language: fence[1] ?? "", file: fence[2] ?? "", lines: [] };
      } else {
        const { lines, ...what } = open;
        blocks.push({ page, ...what, text: `${lines.join("\n")}\n` });
        open = undefined;
      }
    });
  if (open !== undefined) throw new Error(`${page}:${open.line} the block is never closed`);
  return blocks;
}

/** The targets of the links of a page that lead to another file of the repository. */
export function linksOf(page: string): string[] {
  const prose = read(page).replace(/```[\s\S]*?```/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => (match[1] as string).split("#")[0] as string)
    .filter((target) => target !== "" && !/^[a-z]+:/.test(target));
}
