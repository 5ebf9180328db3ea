import { describe, expect, expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";
import { readAuthoringData } from "../../../src/authoring/index.js";
import { placeText } from "../../../src/base/index.js";
import { readFigureRules } from "../../../src/figures/index.js";
import { readIndicators } from "../../../src/indicators/index.js";
import { bookOf, RULE_KINDS } from "../../../src/io/index.js";
import {
  LAW_FILE_KINDS,
  type PackHead,
  type Parameter,
  type packHeadSchema,
  type parameterSchema,
  type Rule,
  type RuleFiles,
  readLaw,
  type ruleSchema,
  type Source,
  type sourcesFileSchema,
} from "../../../src/law/index.js";
import { readCalendar, readProcedures } from "../../../src/procedures/index.js";
import { RULE_FILES } from "../../support/rules.js";

/** Rule files of every kind: of declarations, the library has none of its own. */
const FILES: RuleFiles = { ...RULE_FILES, "declarations/cn-x.json": { name: "cn-x" } };

/** What every room says of a book. */
function issuesOf(files: RuleFiles): string[] {
  const law = bookOf(files);
  const read = law.ok
    ? [readProcedures, readCalendar, readIndicators, readFigureRules, readAuthoringData].flatMap(
        (reader) => reader(law.value).issues,
      )
    : law.issues;
  return read.map(({ code, place }) => `${code} ${placeText(place)}`);
}

const first = ({ path }: { readonly path: RegExp }) =>
  Object.keys(FILES).find((file) => path.test(file)) as string;

describe("the kinds of rule file", () => {
  test("have an id each, and a file is of one kind", () => {
    expect(new Set(RULE_KINDS.map(({ id }) => id)).size).toBe(RULE_KINDS.length);
    for (const file of Object.keys(FILES)) {
      expect([file, RULE_KINDS.filter(({ path }) => path.test(file)).length]).toEqual([file, 1]);
    }
  });

  test.each(RULE_KINDS.map((one) => [one.id, one] as const))(
    "%s: an unknown key is refused with file and pointer",
    (_id, kind) => {
      const file = first(kind);
      const content = { ...(FILES[file] as object), unheard: 1 };
      expect(issuesOf({ ...FILES, [file]: content })).toContain(
        `pack/unknown-key ${file} #/unheard`,
      );
    },
  );

  test.each(RULE_KINDS.map((one) => [one.id, one] as const))(
    "%s: what is no object is refused",
    (_id, kind) => {
      const file = first(kind);
      for (const content of [null, 3, "x", []]) {
        const found = issuesOf({ ...FILES, [file]: content });
        expect(found).toContain(`pack/invalid-value ${file} #`);
      }
    },
  );

  test.each([
    ["procedures/cn/household-exit.json", "/sources/0/source"],
    ["indicators/groups/assessment.json", "/indicators/0/sources/0/source"],
    ["indicators/poverty-indexes/global-mpi-2018.json", "/sources/0/source"],
  ])("%s: a source that nobody registered is refused", (file, pointer) => {
    const content = structuredClone(FILES[file]) as object;
    const keys = pointer.split("/").slice(1);
    const last = keys.pop() as string;
    const node = keys.reduce<object>((at, key) => Reflect.get(at, key) as object, content);
    Reflect.set(node, last, "NO-SUCH-DOCUMENT");
    expect(issuesOf({ ...FILES, [file]: content })).toContain(
      `pack/unknown-source ${file} #${pointer}`,
    );
  });

  test("of other rooms are no files of a book that does not declare them", () => {
    const file = "procedures/cn/household-exit.json";
    const read = readLaw({ [file]: FILES[file] });
    expect(read.issues.map(({ code }) => code)).toEqual(["pack/unknown-file"]);
    expect(LAW_FILE_KINDS.length).toBeLessThan(RULE_KINDS.length);
  });

  test("give the types of what is read", () => {
    expectTypeOf<z.infer<typeof ruleSchema>>().toExtend<Rule>();
    expectTypeOf<keyof z.infer<typeof ruleSchema>>().toEqualTypeOf<keyof Rule>();
    expectTypeOf<keyof z.infer<typeof packHeadSchema>>().toEqualTypeOf<keyof PackHead>();
    expectTypeOf<keyof z.infer<typeof parameterSchema>>().toEqualTypeOf<keyof Parameter>();
    type InFile = z.infer<typeof sourcesFileSchema>["sources"][number];
    expectTypeOf<keyof InFile>().toEqualTypeOf<keyof Source>();
  });
});
