import { pointer, stableStringify } from "./json.js";
import { placeOf } from "./lines.js";
const MOST_LEVELS = 1e3;
const FAULTS = {
  end: { zh: "\u5185\u5BB9\u6CA1\u6709\u5199\u5B8C", en: "it ends too early" },
  value: { zh: "\u6B64\u5904\u5E94\u4E3A\u4E00\u4E2A\u503C", en: "a value is expected here" },
  key: { zh: "\u6B64\u5904\u5E94\u4E3A\u5F15\u53F7\u4E2D\u7684\u952E", en: "a key in quotation marks is expected here" },
  colon: { zh: "\u6B64\u5904\u5E94\u4E3A\u5192\u53F7", en: "a colon is expected here" },
  object: { zh: "\u6B64\u5904\u5E94\u4E3A\u201C,\u201D\u6216\u201C}\u201D", en: "\u201C,\u201D or \u201C}\u201D is expected here" },
  list: { zh: "\u6B64\u5904\u5E94\u4E3A\u201C,\u201D\u6216\u201C]\u201D", en: "\u201C,\u201D or \u201C]\u201D is expected here" },
  after: { zh: "\u503C\u7684\u540E\u9762\u8FD8\u6709\u5185\u5BB9", en: "something follows the value" },
  string: { zh: "\u5F15\u53F7\u4E2D\u7684\u5185\u5BB9\u4E0D\u5408\u89C4\u5B9A", en: "this may not stand between quotation marks" },
  depth: { zh: `\u5D4C\u5957\u8D85\u8FC7${MOST_LEVELS}\u5C42`, en: `it is nested deeper than ${MOST_LEVELS} levels` }
};
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPES = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	"
};
const LITERALS = [
  ["true", true],
  ["false", false],
  ["null", null]
];
function readJson(text) {
  const repeated = [];
  const stack = [];
  let at = 0;
  const fault = (kind) => ({
    ok: false,
    ...placeOf(text, at),
    reason: at >= text.length ? FAULTS.end : FAULTS[kind]
  });
  const skip = () => {
    for (; ; ) {
      const code = text.charCodeAt(at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      at += 1;
    }
  };
  const readString = () => {
    let found = "";
    at += 1;
    for (let from = at; ; ) {
      const code = text.charCodeAt(at);
      if (code === 34) {
        found += text.slice(from, at);
        at += 1;
        return found;
      }
      if (Number.isNaN(code) || code < 32) return void 0;
      if (code !== 92) {
        at += 1;
        continue;
      }
      const hex = /^u([0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6))?.[1];
      const plain = ESCAPES[text[at + 1] ?? ""];
      if (hex === void 0 && plain === void 0) return void 0;
      found += text.slice(from, at) + (plain ?? String.fromCharCode(Number.parseInt(hex ?? "", 16)));
      at += plain === void 0 ? 6 : 2;
      from = at;
    }
  };
  const readKey = (open) => {
    skip();
    if (text[at] !== '"') return fault("key");
    open.keyAt = at;
    const key = readString();
    if (key === void 0) return fault("string");
    open.key = key;
    skip();
    if (text[at] !== ":") return fault("colon");
    at += 1;
    return void 0;
  };
  const put = (open, value) => {
    if (Array.isArray(open.value)) {
      open.value.push(value);
      return;
    }
    const { key } = open;
    const known = open.again?.get(key);
    if (known !== void 0) known.values.push(value);
    else if (!Object.hasOwn(open.value, key)) {
      Object.defineProperty(open.value, key, {
        value,
        writable: true,
        enumerable: true,
        configurable: true
      });
    } else {
      open.again ??= /* @__PURE__ */ new Map();
      open.again.set(key, { values: [open.value[key], value], at: open.keyAt });
    }
  };
  const close = ({ value, again }) => {
    const path = stack.slice(0, -1).map((one) => Array.isArray(one.value) ? one.value.length : one.key);
    for (const [key, { values, at: offset }] of again ?? []) {
      repeated.push({ key, pointer: pointer([...path, key]), values, ...placeOf(text, offset) });
      if (new Set(values.map(stableStringify)).size > 1) {
        delete value[key];
      }
    }
  };
  for (; ; ) {
    skip();
    let value;
    const first = text[at];
    if (first === "{" || first === "[") {
      if (stack.length >= MOST_LEVELS) return fault("depth");
      at += 1;
      skip();
      value = first === "{" ? {} : [];
      if (text[at] !== (first === "{" ? "}" : "]")) {
        const open = { value, key: "", keyAt: at, again: void 0 };
        stack.push(open);
        const wrong = first === "{" ? readKey(open) : void 0;
        if (wrong !== void 0) return wrong;
        continue;
      }
      at += 1;
    } else if (first === '"') {
      value = readString();
      if (value === void 0) return fault("string");
    } else {
      NUMBER.lastIndex = at;
      const digits = NUMBER.exec(text)?.[0];
      const literal = LITERALS.find(([word]) => text.startsWith(word, at));
      if (digits === void 0 && literal === void 0) return fault("value");
      value = digits === void 0 ? literal?.[1] : Number(digits);
      at += (digits ?? literal?.[0] ?? "").length;
    }
    for (; ; ) {
      skip();
      const open = stack.at(-1);
      if (open === void 0) {
        return at < text.length ? fault("after") : { ok: true, value, repeated };
      }
      put(open, value);
      const isList = Array.isArray(open.value);
      if (text[at] === ",") {
        at += 1;
        const wrong = isList ? void 0 : readKey(open);
        if (wrong !== void 0) return wrong;
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
export {
  readJson
};
