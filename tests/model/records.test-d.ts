import { expectTypeOf, test } from "vitest";
import type { RowOf } from "../../src/model/column.js";
import type {
  County,
  Credit,
  Duty,
  Dwelling,
  FieldVerdict,
  HouseholdRecord,
  Income,
  LedgerEntry,
  Measure,
  MedicalCost,
  Member,
  MonitoringRecord,
  TABLES,
  Township,
  Village,
  WaterSupply,
} from "../../src/model/index.js";

type Row<Name extends keyof typeof TABLES> = Omit<RowOf<(typeof TABLES)[Name]["columns"]>, "at">;

test("each public record type is what its table describes", () => {
  expectTypeOf<Omit<County, "at">>().toEqualTypeOf<Row<"counties">>();
  expectTypeOf<Omit<Township, "at">>().toEqualTypeOf<Row<"townships">>();
  expectTypeOf<Omit<Village, "at">>().toEqualTypeOf<Row<"villages">>();
  expectTypeOf<Omit<HouseholdRecord, "at">>().toEqualTypeOf<Row<"households">>();
  expectTypeOf<Omit<Member, "at">>().toEqualTypeOf<Row<"members">>();
  expectTypeOf<Omit<Income, "at">>().toEqualTypeOf<Row<"incomes">>();
  expectTypeOf<Omit<LedgerEntry, "at">>().toEqualTypeOf<Row<"ledger">>();
  expectTypeOf<Omit<Dwelling, "at">>().toEqualTypeOf<Row<"dwellings">>();
  expectTypeOf<Omit<WaterSupply, "at">>().toEqualTypeOf<Row<"water">>();
  expectTypeOf<Omit<Measure, "at">>().toEqualTypeOf<Row<"measures">>();
  expectTypeOf<Omit<MonitoringRecord, "at">>().toEqualTypeOf<Row<"monitoring">>();
  expectTypeOf<Omit<Credit, "at">>().toEqualTypeOf<Row<"credit">>();
  expectTypeOf<Omit<MedicalCost, "at">>().toEqualTypeOf<Row<"medical-costs">>();
  expectTypeOf<Omit<Duty, "at">>().toEqualTypeOf<Row<"duties">>();
  expectTypeOf<Omit<FieldVerdict, "at">>().toEqualTypeOf<Row<"field-verdicts">>();
});
