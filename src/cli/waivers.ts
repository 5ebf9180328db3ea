import {
  type Audit,
  applyWaivers,
  type Waived,
  type Waiver,
  waiverFinding,
} from "../audit/index.js";
import { type Finding, folded, type Label, type Place, words } from "../base/index.js";
import { readSheets } from "../io/index.js";
import type { Pack } from "../law/index.js";
import { cellText, columnNamed, type Grid, type NameOf, readDay } from "../register/index.js";
import { unreadable } from "./named-file.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";

/** The columns of a list of waivers. */
const COLUMNS = {
  criterion: words("指标", "Criterion"),
  subject: words("户编号", "Household"),
  village: words("村编码", "Village"),
  reason: words("理由", "Reason"),
  approver: words("批准人", "Approver"),
  until: words("到期日期", "Until"),
} as const;

type Name = keyof typeof COLUMNS;

/** What the waivers in a file come to for the findings of an audit. */
export async function waivedIn(
  file: string,
  pack: Pack,
  { findings, asOf }: { readonly findings: readonly Finding[]; readonly asOf: string },
): Promise<Waived> {
  const labels = new Map(pack.criteria.map(({ id, label }) => [id, label]));
  const issues: Finding[] = [];
  const waivers = (await gridsIn(file)).flatMap((grid) => waiversOf(grid, pack, issues));
  const waived = applyWaivers(
    findings,
    waivers,
    asOf,
    (id) => labels.get(id) ?? { zh: id, en: id },
  );
  return { ...waived, findings: [...issues, ...waived.findings] };
}

async function gridsIn(file: string): Promise<readonly Grid[]> {
  let grids: readonly Grid[];
  try {
    grids = await readSheets(file);
  } catch (error) {
    throw unreadable("--waivers", file, error);
  }
  const lists = grids.filter((grid) => headOf(grid) >= 0);
  if (lists.length > 0) return lists;
  const titles = Object.values(COLUMNS);
  throw new UsageError(
    say(
      `--waivers ${file}：没有豁免清单的表头；应有：${titles.map(({ zh }) => zh).join("、")}`,
      `--waivers ${file}: it has no header of a list of waivers; there should be: ${titles.map(({ en }) => en).join(", ")}`,
    ),
  );
}

const isTitle = (text: string, { zh, en }: Label) =>
  [folded(zh), folded(en)].includes(folded(text));

const headOf = ({ rows }: Grid) =>
  rows.findIndex(({ cells }) =>
    [COLUMNS.criterion, COLUMNS.approver].every((label) =>
      cells.some((cell) => isTitle(cellText(cell), label)),
    ),
  );

function waiversOf(grid: Grid, pack: Pack, issues: Finding[]): Waiver[] {
  const head = headOf(grid);
  const titles = grid.rows[head]?.cells.map(cellText) ?? [];
  const at = (name: Name) =>
    titles.findIndex(
      (title) =>
        isTitle(title, COLUMNS[name]) ||
        (name === "subject" && columnNamed("households", title)?.name === "id"),
    );
  return grid.rows.slice(head + 1).flatMap(({ line, cells }): Waiver[] => {
    if (cells.every((cell) => cellText(cell) === "")) return [];
    const text = (name: Name) => (at(name) < 0 ? "" : cellText(cells[at(name)]));
    const place: Place = {
      file: grid.file,
      ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }),
      row: line,
    };
    const criterion = pack.criteria.find(({ id, label }) =>
      [id, label.zh, label.en].includes(text("criterion")),
    )?.id;
    const until = readDay(text("until").normalize("NFKC"));
    const [subject, village] = [text("subject"), text("village")].map((one) => one || null);
    const lacks: readonly (readonly [Name, boolean])[] = [
      ["criterion", criterion === undefined],
      ["subject", subject === null && village === null],
      ["reason", text("reason") === ""],
      ["approver", text("approver") === ""],
      ["until", until === undefined],
    ];
    const lacking = lacks.find(([, isLacking]) => isLacking)?.[0];
    if (lacking !== undefined || criterion === undefined || until === undefined) {
      issues.push(
        waiverFinding("waiver/incomplete", { field: COLUMNS[lacking ?? "until"] }, place),
      );
      return [];
    }
    const [reason, approver] = [text("reason"), text("approver")];
    return [
      {
        criterion,
        subject: subject ?? null,
        village: village ?? null,
        reason,
        approver,
        until,
        place,
      },
    ];
  });
}

/** An audit whose findings say until when they are waived. */
export function withWaivers(audit: Audit, { until, findings }: Waived, nameOf: NameOf): Audit {
  return {
    ...audit,
    findings: audit.findings.map((one, at) => {
      const waived = until[at];
      return waived === undefined ? one : { ...one, details: { ...one.details, waived } };
    }),
    waivers: {
      waived: until.filter((one) => one !== undefined).length,
      findings: findings.map((one) => ({
        ...one,
        subject: one.subject === null ? null : nameOf(one.subject),
      })),
    },
  };
}
