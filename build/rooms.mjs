/** The rooms of `src/` and who imports whom, as a picture for `docs/architecture.md`. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const BEGIN = "<!-- rooms: drawn by `npm run gen` -->";
const END = "<!-- /rooms -->";

/** For each room the rooms that its files import. */
function arrowsOf(root) {
  const cruised = execFileSync(
    join(root, "node_modules/.bin/depcruise"),
    [
      "src",
      "--config",
      ".dependency-cruiser.cjs",
      "--include-only",
      "^src/",
      "--output-type",
      "json",
    ],
    { cwd: root, encoding: "utf8", maxBuffer: 1e8 },
  );
  const room = (path) => path.split("/")[1].replace(/\.ts$/, "");
  const arrows = new Map();
  for (const { source, dependencies } of JSON.parse(cruised).modules) {
    const from = room(source);
    const to = dependencies.map(({ resolved }) => room(resolved)).filter((one) => one !== from);
    arrows.set(from, new Set([...(arrows.get(from) ?? []), ...to]));
  }
  return arrows;
}

/** Whether one room reaches another by way of a third. */
function roundabout(arrows, from, to) {
  const seen = new Set();
  const next = [...arrows.get(from)].filter((one) => one !== to);
  while (next.length > 0) {
    const room = next.pop();
    if (seen.has(room)) continue;
    seen.add(room);
    if (arrows.get(room)?.has(to)) return true;
    next.push(...(arrows.get(room) ?? []));
  }
  return false;
}

/** A flowchart of the rooms; an arrow that follows from others is left out, and counted. */
export function roomsPicture(root) {
  const arrows = arrowsOf(root);
  const all = [...arrows].flatMap(([from, tos]) => [...tos].map((to) => [from, to])).sort();
  const drawn = all.filter(([from, to]) => !roundabout(arrows, from, to));
  return [
    BEGIN,
    "```mermaid",
    "flowchart BT",
    ...drawn.map(([from, to]) => `  ${from} --> ${to}`),
    "```",
    `${arrows.size} rooms and doors, ${all.length} arrows; the ${all.length - drawn.length} that follow from others are not drawn.`,
    END,
  ].join("\n");
}

/** The page with the picture drawn anew in its place. */
export function withRooms(page, root) {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error("the page has no place for the picture of the rooms");
  return `${before}${roomsPicture(root)}${after}`;
}
