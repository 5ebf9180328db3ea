import { personKey } from "../person.js";
import type { RawCell } from "../reading/cell.js";
import { columnNamed, isHouseholdId } from "../reading/header.js";
import { RELATIONS } from "../tables/relations.js";
import { type Block, filledDown } from "./find-blocks.js";
import { cellText } from "./grid.js";
import { positionOf } from "./national.js";

/** Headers of lists that name a household by the resident id of its head. */
const HEAD_ID = [
  ...["户主身份证号", "户主身份证号码", "户主身份证", "户主证件号码", "户主证件号"],
  ...["户主公民身份号码", "户主居民身份证号"],
];

/** The header under which the id of a household is read. */
const HOUSEHOLD = "户编号";

/** How lists without ids of households came by them. */
export type HeadKey = "own" | "joined";

export interface KeyedBlock {
  readonly block: Block;
  readonly by?: HeadKey;
}

/**
 * Lists that name a household by the resident id of its head and by nothing else. Where another list has
 * that person as head of a household with an id, they speak of that household; where no list has ids of
 * households, the id of the head is that of the household. A head whom no list has gets none.
 *
 * @returns a block for each of the given, and how it came by the ids, where it had none.
 */
export function keyedByHead(blocks: readonly Block[]): KeyedBlock[] {
  const keyless = new Set(blocks.filter((one) => headColumn(one) >= 0));
  if (keyless.size === 0) return blocks.map((block) => ({ block }));
  const others = blocks.filter(({ header }) => header.some(isHouseholdId));
  const households = householdsByHead(others);
  return blocks.map((block) => {
    if (!keyless.has(block)) return { block };
    const at = headColumn(block);
    const idOf = (cell: RawCell): RawCell => {
      const head = headIn(cell);
      return others.length === 0 ? head : (households.get(head) ?? null);
    };
    return { block: withKey(block, at, idOf), by: others.length === 0 ? "own" : "joined" };
  });
}

/** Where a list that has no ids of households has that of the head; -1 where it has none. */
function headColumn({ header, table }: Block): number {
  if (table !== undefined || header.some(isHouseholdId)) return -1;
  return positionOf(header, HEAD_ID);
}

const headIn = (cell: RawCell): string => personKey(cellText(cell)) ?? "";

/** The household of each head; `null` where lists have one person as the head of several. */
function householdsByHead(blocks: readonly Block[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  const heads = new Set<string>(RELATIONS.head);
  for (const block of blocks) {
    const { header } = block;
    const household = header.findIndex(isHouseholdId);
    const named = (name: string) =>
      header.findIndex((text) => columnNamed("members", text)?.name === name);
    const [own, relation, person] = [
      positionOf(header, HEAD_ID),
      named("relation"),
      named("residentId"),
    ];
    for (const { cells } of filledDown(block, new Set([household, own]))) {
      const id = cellText(cells[household]);
      const isHead = heads.has(cellText(cells[relation]));
      const head =
        own >= 0 ? headIn(cells[own]) : isHead && person >= 0 ? headIn(cells[person]) : "";
      if (id === "" || head === "") continue;
      const before = found.get(head);
      found.set(head, before === undefined || before === id ? id : null);
    }
  }
  return found;
}

function withKey(block: Block, at: number, idOf: (cell: RawCell) => RawCell): Block {
  const { header, rows, written = header } = block;
  return {
    ...block,
    header: header.map((text, index) => (index === at ? HOUSEHOLD : text)),
    written,
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: cells.map((cell, index) =>
        index === at && cellText(cell) !== "" ? idOf(cell) : cell,
      ),
    })),
  };
}
