import { expect, test } from "vitest";
import { auditCase, cleanDossier } from "../../src/procedures/index.js";
import { calendar, library } from "./support.js";

test.each(library.procedures.map((p) => [p.id, p] as const))("%s", (_id, p) => {
  const opened =
    p.inForce.to === "2018-06-14"
      ? "2017-09-04"
      : p.inForce.to === "2021-05-13"
        ? "2020-09-01"
        : p.inForce.to === "2025-12-31"
          ? "2023-09-04"
          : "2019-09-02";
  const d = cleanDossier(p, { id: "c", subject: "h", openedOn: opened, calendar });
  expect(
    auditCase(d, p, { asOf: "2026-01-01", calendar }).map((f) => [
      f.code,
      f.asks,
      f.step,
      f.found,
      f.expected,
    ]),
  ).toEqual([]);
});
