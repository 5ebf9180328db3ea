import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { procedurePages } from "./pages.js";
import { library } from "./support.js";

const FOLDER = join(import.meta.dirname, "../../docs/procedures");
const pages = await procedurePages(library);

test.each([...pages])("docs/procedures/%s is current", async (path, text) => {
  await expect(text).toMatchFileSnapshot(join(FOLDER, path));
});

test("docs/procedures holds nothing else", () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.includes("."));
  expect(files.sort()).toEqual([...pages.keys()].sort());
});
