import { AUDIT_FINDINGS, type SubsetTold } from "../audit/index.js";
import { type Finding, stableStringify } from "../base/index.js";
import { jsonIn } from "./named-file.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";

/** The findings of an earlier audit, from the JSON that the command printed of it. */
export function earlierRun(file: string, subset: SubsetTold | undefined): readonly Finding[] {
  const read = jsonIn("--since", file);
  if (isEarlierAudit(read) && read.subset !== undefined) {
    const parts = [read.subset, subset].map((one) => stableStringify(partOf(one)));
    if (read.subset.asked !== undefined || parts[0] !== parts[1]) {
      throw new UsageError(
        say(
          `--since ${file}：那次只核查了一部分（--village、--household-list 或 --criterion），与这次的范围不同，不能对照`,
          `--since ${file}: that audit told of another part (--village, --household-list or --criterion), so the two cannot be compared`,
        ),
      );
    }
  }
  if (isEarlierAudit(read)) return read.findings.filter(({ code }) => code in AUDIT_FINDINGS);
  throw new UsageError(
    say(
      `--since ${file}：不是 tuopin audit --format json 写出的结果（第2版）`,
      `--since ${file}: this is not what “tuopin audit --format json” writes (version 2)`,
    ),
  );
}

/** What part was asked about, whatever the register held then. */
function partOf(told: SubsetTold | undefined): unknown {
  return told === undefined ? null : [told.villages ?? null, told.criteria ?? null];
}

interface EarlierAudit {
  readonly findings: readonly Finding[];
  readonly subset?: SubsetTold;
}

function isEarlierAudit(read: unknown): read is EarlierAudit {
  if (typeof read !== "object" || read === null) return false;
  const { version, findings } = read as { version?: unknown; findings?: unknown };
  const isFinding = (one: Partial<Finding> | null) =>
    typeof one?.code === "string" && typeof one.message?.zh === "string";
  return version === 2 && Array.isArray(findings) && findings.every(isFinding);
}
