import type { Audit } from "../audit/index.js";
import type { Finding } from "../base/index.js";
import { isConnection, type Sealable } from "../io/index.js";
import { withTrace } from "../judge/index.js";
import { auditJsonParts } from "../report/index.js";
import type { DuckDbOptions } from "./audit-duckdb.js";
import { ASKING_MORE } from "./audit-stream.js";
import type { Judging } from "./judging.js";
import type { LedgerOptionsGiven } from "./ledgers.js";
import type { MaskOption } from "./options.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";
import { VERSION } from "./version.js";

/** What goes with no seal: it would not be an audit of all there is, or not the same in a second run. */
const NOT_SEALED = [...ASKING_MORE, "unmask"];

/** Ends the command where an audit cannot be sealed as it was asked for. */
export function checkSealable(options: MaskOption & DuckDbOptions): void {
  const isDuckDb = options.engine === "duckdb";
  const wrong =
    NOT_SEALED.find((one) => one in options) ?? (isDuckDb ? "engine duckdb" : undefined);
  if (wrong !== undefined) {
    const flag = `--${wrong.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw new UsageError(
      say(
        `--seal 封存整次核查，不能与 ${flag} 同用`,
        `--seal is of a whole audit and goes with no ${flag}`,
      ),
    );
  }
  if (options.secretFile === undefined) {
    throw new UsageError(
      say(
        "--seal 须同时给出 --secret-file：封存文件里的户由这个密钥遮住",
        "--seal needs --secret-file: the households in a seal are hidden by that secret",
      ),
    );
  }
}

type SealedFinding = Pick<Finding, "code" | "severity" | "about" | "lacks">;

/** Where a row stands in its file says nothing of a household: rows move when others are struck. */
const withoutPlaces = (key: string, value: unknown) =>
  key === "place" && typeof value === "object" ? undefined : value;

/** An audit and what it read, ready to be sealed or to be held against a seal. */
export function sealable(
  ledgers: readonly string[],
  { pack, context }: Judging,
  options: LedgerOptionsGiven,
  { found, shown }: { readonly found: Audit; readonly shown: Audit },
): Sealable {
  if (ledgers.some((one) => one === "-" || isConnection(one))) {
    throw new UsageError(
      say(
        "只能封存文件：标准输入和数据库请先存成文件，或用 tuopin import 写成登记库",
        "only files can be sealed: write standard input or a database to a file first, or into a store by “tuopin import”",
      ),
    );
  }
  const findings = new Map<string, SealedFinding[]>();
  for (const { code, severity, subject, about, lacks } of shown.findings) {
    const one = { code, severity, about, lacks };
    const row = findings.get(subject ?? "");
    if (row === undefined) findings.set(subject ?? "", [one]);
    else row.push(one);
  }
  return {
    engine: `tuopin ${VERSION}`,
    call: {
      pack: pack.name,
      asOf: context.asOf,
      place: context.place,
      knownAt: context.knownAt,
      confirmedOnly: context.confirmedOnly,
      sheet: options.sheet,
      encoding: options.encoding,
    },
    paths: options.map === undefined ? ledgers : [...ledgers, options.map],
    plan: found.plan,
    packs: { [pack.name]: pack.version },
    subjects: new Map(
      found.assessments.map((one, at) => {
        const assessment = shown.assessments[at] as Audit["assessments"][number];
        const { id } = assessment.subject;
        const content = JSON.stringify(
          { assessment: withTrace(shown.plan, assessment), findings: findings.get(id) ?? [] },
          withoutPlaces,
        );
        return [one.subject.id, { content, shown: id }];
      }),
    ),
    result: auditJsonParts(shown),
  };
}
