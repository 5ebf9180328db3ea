import { expectTypeOf, test } from "vitest";
import type {
  Conflicting,
  Disregarded,
  Household,
  Member,
  Unreadable,
} from "../../../src/register/index.js";

type Cell<T> = T | Unreadable | Conflicting | Disregarded | undefined;

test("a record has what its table says", () => {
  expectTypeOf<Member["sex"]>().toEqualTypeOf<Cell<"male" | "female">>();
  expectTypeOf<Member["workMonths"]>().toEqualTypeOf<Cell<number>>();
  expectTypeOf<Member["serving"]>().toEqualTypeOf<Cell<"none" | "army" | "custody">>();
  expectTypeOf<Member>().not.toHaveProperty("wage");
});

test("a household has its parts, one or many", () => {
  expectTypeOf<Household["members"]>().toEqualTypeOf<readonly Member[]>();
  expectTypeOf<NonNullable<Household["dwelling"]>["area"]>().toEqualTypeOf<Cell<number>>();
  expectTypeOf<Household["id"]>().toEqualTypeOf<string>();
});
