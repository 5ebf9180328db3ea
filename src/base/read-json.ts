import { pointer, stableStringify } from "./json.js";
import type { Label } from "./label.js";
import { placeOf } from "./lines.js";

/** A key that one object of a JSON text holds more than once. */
export interface RepeatedKey {
  readonly key: string;
  readonly pointer: string;
  /** All that stands under it, in the order of the text. */
  readonly values: readonly unknown[];
  /** Where it stands for the second time. */
  readonly line: number;
  readonly character: number;
}

/** What a JSON text says, or the first character at which it is none; no message quotes the text. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown; readonly repeated: readonly RepeatedKey[] }
  | {
      readonly ok: false;
      readonly line: number;
      readonly character: number;
      readonly reason: Label;
    };

const MOST_LEVELS = 1000;

const FAULTS = {
  end: { zh: "内容没有写完", en: "it ends too early" },
  value: { zh: "此处应为一个值", en: "a value is expected here" },
  key: { zh: "此处应为引号中的键", en: "a key in quotation marks is expected here" },
  colon: { zh: "此处应为冒号", en: "a colon is expected here" },
  object: { zh: "此处应为“,”或“}”", en: "“,” or “}” is expected here" },
  list: { zh: "此处应为“,”或“]”", en: "“,” or “]” is expected here" },
  after: { zh: "值的后面还有内容", en: "something follows the value" },
  string: { zh: "引号中的内容不合规定", en: "this may not stand between quotation marks" },
  depth: { zh: `嵌套超过${MOST_LEVELS}层`, en: `it is nested deeper than ${MOST_LEVELS} levels` },
} as const satisfies Readonly<Record<string, Label>>;

/** What stands between quotation marks as it stands. */
const PLAIN = /[ !#-[\]-\uffff]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
const LITERALS = [
  ["true", true],
  ["false", false],
  ["null", null],
] as const;

interface Open {
  readonly value: Record<string, unknown> | unknown[];
  /** The key whose value comes next, and where it stands. */
  key: string;
  keyAt: number;
  /** What stands under each key that came again. */
  again: Map<string, { readonly values: unknown[]; readonly at: number }> | undefined;
}

/**
 * Reads a JSON text, and names each key that stands twice in one object, of which JSON itself would
 * silently keep the last. Where what stands under it is the same each time, it keeps that; where it
 * differs, the key is left out of the value, so that nobody judges by one of the two.
 *
 * @example
 * ```ts
 * const read = readJson('{"a": 1, "b": 1, "a": 2}');
 * if (read.ok) console.log(read.value, read.repeated[0]?.pointer); // { b: 1 } "/a"
 * ```
 */
export function readJson(text: string): JsonReading {
  const repeated: RepeatedKey[] = [];
  const stack: Open[] = [];
  let at = 0;

  const fault = (kind: keyof typeof FAULTS): JsonReading => ({
    ok: false,
    ...placeOf(text, at),
    reason: at >= text.length ? FAULTS.end : FAULTS[kind],
  });
  const skip = () => {
    for (;;) {
      const code = text.charCodeAt(at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      at += 1;
    }
  };
  /** The text between quotation marks; `undefined` leaves `at` on what is wrong. */
  const readString = (): string | undefined => {
    let found = "";
    at += 1;
    for (;;) {
      PLAIN.lastIndex = at;
      const plainText = PLAIN.exec(text)?.[0] ?? "";
      at += plainText.length;
      found += plainText;
      const code = text.charCodeAt(at);
      if (code === 34) {
        at += 1;
        return found;
      }
      if (code !== 92) return undefined;
      const hex = /^u([0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6))?.[1];
      const plain = ESCAPES[text[at + 1] ?? ""];
      if (hex === undefined && plain === undefined) return undefined;
      found += plain ?? String.fromCharCode(Number.parseInt(hex ?? "", 16));
      at += plain === undefined ? 6 : 2;
    }
  };
  /** The key of the next entry and its colon; a fault where there is none. */
  const readKey = (open: Open): JsonReading | undefined => {
    skip();
    if (text[at] !== '"') return fault("key");
    open.keyAt = at;
    const key = readString();
    if (key === undefined) return fault("string");
    open.key = key;
    skip();
    if (text[at] !== ":") return fault("colon");
    at += 1;
    return undefined;
  };
  const put = (open: Open, value: unknown) => {
    if (Array.isArray(open.value)) {
      open.value.push(value);
      return;
    }
    const { key } = open;
    const known = open.again?.get(key);
    if (known !== undefined) known.values.push(value);
    else if (!Object.hasOwn(open.value, key)) {
      if (key !== "__proto__") open.value[key] = value;
      else
        Object.defineProperty(open.value, key, {
          value,
          writable: true,
          enumerable: true,
          configurable: true,
        });
    } else {
      open.again ??= new Map();
      open.again.set(key, { values: [open.value[key], value], at: open.keyAt });
    }
  };
  const close = ({ value, again }: Open) => {
    const path = stack
      .slice(0, -1)
      .map((one) => (Array.isArray(one.value) ? one.value.length : one.key));
    for (const [key, { values, at: offset }] of again ?? []) {
      repeated.push({ key, pointer: pointer([...path, key]), values, ...placeOf(text, offset) });
      if (new Set(values.map(stableStringify)).size > 1) {
        delete (value as Record<string, unknown>)[key];
      }
    }
  };

  for (;;) {
    skip();
    let value: unknown;
    const first = text[at];
    if (first === "{" || first === "[") {
      if (stack.length >= MOST_LEVELS) return fault("depth");
      at += 1;
      skip();
      value = first === "{" ? {} : [];
      if (text[at] !== (first === "{" ? "}" : "]")) {
        const open: Open = { value: value as Open["value"], key: "", keyAt: at, again: undefined };
        stack.push(open);
        const wrong = first === "{" ? readKey(open) : undefined;
        if (wrong !== undefined) return wrong;
        continue;
      }
      at += 1;
    } else if (first === '"') {
      value = readString();
      if (value === undefined) return fault("string");
    } else {
      NUMBER.lastIndex = at;
      const digits = NUMBER.exec(text)?.[0];
      const literal = LITERALS.find(([word]) => text.startsWith(word, at));
      if (digits === undefined && literal === undefined) return fault("value");
      value = digits === undefined ? literal?.[1] : Number(digits);
      at += (digits ?? literal?.[0] ?? "").length;
    }
    for (;;) {
      skip();
      const open = stack.at(-1);
      if (open === undefined) {
        return at < text.length ? fault("after") : { ok: true, value, repeated };
      }
      put(open, value);
      const isList = Array.isArray(open.value);
      if (text[at] === ",") {
        at += 1;
        const wrong = isList ? undefined : readKey(open);
        if (wrong !== undefined) return wrong;
        break;
      }
      if (text[at] !== (isList ? "]" : "}")) return fault(isList ? "list" : "object");
      at += 1;
      close(open);
      value = open.value;
      stack.pop();
    }
  }
}
