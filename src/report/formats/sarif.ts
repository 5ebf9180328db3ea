import type { Log, ReportingDescriptor, Result, Location as SarifLocation } from "sarif";
import type { RunState } from "../../audit/index.js";
import { type Finding, fingerprintOf, type Language, type Place } from "../../base/index.js";
import type { Doc } from "../doc.js";
import { keyedFindings } from "./rows.js";
import { lineOf } from "./terminal.js";

const SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * The findings of a document as SARIF 2.1.0: what is not known is `open`, what is only said
 * `informational`; each has a fingerprint made of its key, which stands still when rows move.
 */
export function asSarif(doc: Doc, language: Language): string {
  const { states = {}, gone = [] } = doc.runs ?? {};
  const all = [
    ...keyedFindings(doc).map((one) => ({ ...one, run: states[one.key] })),
    ...gone.map(({ key, finding, state }) => ({ key, finding, run: state })),
  ];
  const codes = [...new Set(all.map(({ finding }) => finding.code))].sort();
  const indexOf = new Map(codes.map((code, at) => [code, at]));
  const first = new Map(all.map(({ finding }) => [finding.code, finding] as const).reverse());
  const log: Log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "tuopin",
            rules: codes.map((code) => ruleOf(first.get(code) as Finding)),
          },
        },
        language: language === "zh" ? "zh-CN" : "en",
        columnKind: "unicodeCodePoints",
        properties: { title: lineOf(doc.title, language) },
        results: all.map(({ key, finding, run }) => ({
          ...resultOf(key, finding, indexOf.get(finding.code) as number, language),
          ...(run === undefined ? {} : { baselineState: BASELINE[run] }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

/** The standard knows no return and no reason why a result is absent. */
const BASELINE = {
  new: "new",
  returned: "new",
  unchanged: "unchanged",
  fixed: "absent",
  "not-checkable": "absent",
} as const satisfies Record<RunState, Result["baselineState"]>;

function ruleOf({ code, kind, severity }: Finding): ReportingDescriptor {
  return {
    id: code,
    defaultConfiguration: { level: kind === "fault" ? severity : "none" },
  };
}

const KINDS = { fault: "fail", unknown: "open", notice: "informational" } as const;

function resultOf(key: string, one: Finding, ruleIndex: number, language: Language): Result {
  const { code, kind, severity, message, remedy, place, found, expected, sources } = one;
  const { waived } = one.details;
  const end = language === "zh" ? "。" : ". ";
  const text = `${message[language]}${end}${remedy[language]}`;
  return {
    ruleId: code,
    ruleIndex,
    kind: KINDS[kind],
    level: kind === "fault" ? severity : "none",
    message: { text: /[.。]$/.test(text) ? text : `${text}${end.trim()}` },
    locations: [locationOf(one, place)],
    ...(waived === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: "external" as const,
              status: "accepted" as const,
              properties: { until: waived },
            },
          ],
        }),
    partialFingerprints: { "tuopinKey/v1": fingerprintOf(key) },
    properties: {
      key,
      ...(found === undefined ? {} : { found: found[language] }),
      ...(expected === undefined ? {} : { expected: expected[language] }),
      ...(sources.length === 0 ? {} : { sources }),
    },
  };
}

function locationOf({ subject, about, details }: Finding, place: Place | undefined): SarifLocation {
  const names = [details.village, subject, about].filter((one) => typeof one === "string");
  const physical =
    place?.file === undefined
      ? {}
      : {
          physicalLocation: {
            artifactLocation: { uri: place.file.split("/").map(encodeURIComponent).join("/") },
            ...(place.row === undefined
              ? {}
              : {
                  region: {
                    startLine: place.row,
                    ...(place.character === undefined ? {} : { startColumn: place.character }),
                  },
                }),
          },
        };
  return {
    ...physical,
    ...(names.length === 0
      ? {}
      : {
          logicalLocations: [
            { name: String(subject ?? about), fullyQualifiedName: names.join("/"), kind: "record" },
          ],
        }),
    properties: {
      ...(place?.sheet === undefined ? {} : { sheet: place.sheet }),
      ...(place?.column === undefined ? {} : { column: place.column }),
    },
  };
}
