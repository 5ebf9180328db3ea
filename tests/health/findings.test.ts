import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { placeholdersOf } from "../../src/base/index.js";
import { CODES } from "../../src/report/index.js";
import { ROOT } from "../package/consumer.js";

const TEXTS = Object.entries(CODES).flatMap(([code, { message, remedy }]) => [
  { code, part: "message", ...message },
  { code, part: "remedy", ...remedy },
]);

/** What is written with Latin letters in Chinese too: forms of files, commands, names that files give. */
const LATIN =
  /\b(JSON Schema|NDJSON|JSON|CSV|UTF-8|GB18030|xlsx|tuopin( [a-z]+)*|supersedes|replaces|extends|join|every|some|none|atLeast|atLeastPercent|all|any|not(?!-)|fact|criterion|score|outcome|criteria|sources|parameters|absence|note|not-set|not-found|null|lastCheckedOn|loosens|true|phrases|unknown|sets|units|bodies|evidence|after)\b|\b[a-z-]+(\/[a-z-]+)*\.(json|ndjson|csv)\b|\bplaces\/|--[a-z]+/g;

/** Placeholders that are filled with words of each language, days or numbers: they need no quotes. */
const WORDS =
  /^(label|table|tables|place|places|own|reason|said|because|what|nearest|expected|wanted|rows|found|declared|count|told|cells|first|last|totals|others|limit|from|to|on|until|asOf|since|year|sum|stated|concluded|registered|today|least|most|computation|columns|steps|changes|procedures|operators|codes|criteria|facts|known|purposes|packs|cases|where|units?|value|missing|note|parameter|owner|subject|left|right|period|kind|instead)$/;

/** A text with a number in place of each detail. */
const plain = (text: string) => text.replace(/\{[^}]*\}/g, "1");

describe("every finding", () => {
  test.each(Object.entries(CODES))(
    "%s says what is wrong and what to do, in both languages",
    (code, one) => {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const label of [one.message, one.remedy]) {
        expect(label.zh).toMatch(/\p{Script=Han}/u);
        expect(label.en).toMatch(/[A-Za-z]{2}/);
        expect(label.en.replace(/“[^”]*”/g, "")).not.toMatch(/\p{Script=Han}/u);
      }
    },
  );

  test("fills the same details into both languages", () => {
    const names = (text: string) => [...new Set(placeholdersOf(text))].sort().join();
    expect(TEXTS.filter(({ zh, en }) => names(zh) !== names(en))).toEqual([]);
  });

  test("speaks Chinese in Chinese, but for forms of files, commands and keys", () => {
    const words = TEXTS.map(({ code, zh }) => ({ code, zh: plain(zh).replace(LATIN, "") }));
    expect(words.filter(({ zh }) => /[A-Za-z]{2}/.test(zh))).toEqual([]);
  });

  test("ends without a full stop, and with no sign twice", () => {
    const wrong = TEXTS.filter(
      ({ zh, en }) =>
        /[。.]$|[。，；：、]{2}/.test(plain(zh)) ||
        /[.;:]$|\.\.|[,;:]{2}|[.;:] ?[,;:]| {2}/.test(plain(en)),
    );
    expect(wrong).toEqual([]);
  });

  test("quotes nothing within quotes, and closes what it opens", () => {
    const depths = TEXTS.flatMap(({ code, zh, en }) =>
      [zh, en].flatMap((text) => {
        let depth = 0;
        for (const sign of text) {
          if (sign === "“") depth += 1;
          if (sign === "”") depth -= 1;
          if (depth < 0 || depth > 1) return [`${code}: ${text}`];
        }
        return depth === 0 ? [] : [`${code}: ${text}`];
      }),
    );
    expect(depths).toEqual([]);
  });

  test("glues no id to a word", () => {
    const glued = TEXTS.flatMap(({ code, zh }) =>
      [...zh.matchAll(/(.?)\{([A-Za-z]+)\}(.?)/gu)]
        .filter(([, , name = ""]) => !WORDS.test(name))
        .filter(
          ([, before = "", , after = ""]) =>
            /\p{Script=Han}/u.test(before) || /\p{Script=Han}/u.test(after),
        )
        .map(([, , name]) => `${code}: ${name}`),
    );
    expect(glued).toEqual([]);
  });
});

/** The names of the details in a call, where they are written as a literal there or just above. */
function namesOf(
  node: ts.Expression | undefined,
  file: ts.SourceFile,
): readonly string[] | undefined {
  if (node === undefined) return [];
  if (ts.isIdentifier(node)) {
    let found: ts.Expression | undefined;
    let scope: ts.Node | undefined = node;
    while (scope !== undefined && found === undefined) {
      scope = scope.parent;
      if (scope === undefined || !ts.isBlock(scope)) continue;
      for (const statement of scope.statements) {
        if (!ts.isVariableStatement(statement)) continue;
        for (const one of statement.declarationList.declarations) {
          if (one.name.getText(file) === node.text) found = one.initializer;
        }
      }
    }
    return found === undefined || ts.isIdentifier(found) ? undefined : namesOf(found, file);
  }
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const names: string[] = [];
  for (const one of node.properties) {
    if (ts.isSpreadAssignment(one)) {
      const inner = namesOf(one.expression, file);
      if (inner === undefined) return undefined;
      names.push(...inner);
    } else names.push(one.name.getText(file).replace(/"/g, ""));
  }
  return names;
}

/** Placeholders of rules that the linter speaks of as they stand. */
const NAMED = ["member", "lacking", "income.netPerHead"];

interface Raised {
  readonly code: string;
  readonly at: string;
  readonly names: readonly string[] | undefined;
}

/** Where codes are handed to what makes findings of them. */
function raisedIn(path: string): Raised[] {
  const text = readFileSync(join(ROOT, "src", path), "utf8");
  if (!/"[a-z]+(-[a-z]+)*\/[a-z-]+"/.test(text)) return [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Raised[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const [code, details] = node.arguments;
      const isMaker = /(issue|finding|fault|^find)/i.test(node.expression.getText(file));
      if (
        isMaker &&
        code !== undefined &&
        ts.isStringLiteral(code) &&
        Object.hasOwn(CODES, code.text)
      ) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
        found.push({ code: code.text, at: `${path}:${line + 1}`, names: namesOf(details, file) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe("whoever raises a finding", () => {
  const raised = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap(raisedIn);
  const told = raised.flatMap(({ names, ...one }) =>
    names === undefined ? [] : [{ ...one, names }],
  );

  test("is found, with what it tells", () => {
    expect(told.length).toBeGreaterThan(120);
    expect(told.length / raised.length).toBeGreaterThan(0.8);
  });

  test("fills every placeholder", () => {
    const left = told.flatMap(({ code, at, names }) => {
      const { message, remedy } = CODES[code] as (typeof CODES)[string];
      const asked = [message, remedy].flatMap(({ zh, en }) => [zh, en].flatMap(placeholdersOf));
      const lacking = [...new Set(asked)].filter(
        (name) => !names.includes(name) && !NAMED.includes(name),
      );
      return lacking.length === 0 ? [] : [`${at} ${code}: ${lacking.join(", ")}`];
    });
    expect(left).toEqual([]);
  });
});
