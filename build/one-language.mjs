/**
 * Makes a build for pages, which speaks one language: wherever source code gives a text in Chinese and in English, the
 * other one is replaced by the one that is kept, so that a label still has both and neither is empty.
 * What gives a text is told by types alone: an object with `zh` and `en`, parameters and elements of
 * tuples of these names. What only readers of ledgers ask of a column is left out, likewise by its type.
 */
import ts from "typescript";

const NAMES = ["zh", "en"];

/** The interface whose properties no page asks for. */
const UNASKED = "InLedgers";

/** @returns the source of a file by its path, with the texts of one language. */
function translator(language, root) {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([`${root}/src/core.ts`], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const other = NAMES.find((name) => name !== language);

  /** Which nodes of a literal or call are the texts, as [kept, replaced, prefix of the replaced]. */
  function textsOf(node) {
    if (ts.isObjectLiteralExpression(node)) {
      const named = (name) => node.properties.find((one) => one.name?.getText() === name);
      const [kept, replaced] = [named(language), named(other)];
      if (kept === undefined || replaced === undefined) return undefined;
      const value = ts.isShorthandPropertyAssignment(kept) ? kept.name : kept.initializer;
      return ts.isShorthandPropertyAssignment(replaced)
        ? [value, replaced, `${other}: `]
        : [value, replaced.initializer, ""];
    }
    const names = ts.isCallExpression(node)
      ? checker.getResolvedSignature(node)?.parameters.map(({ name }) => name)
      : ts.isArrayLiteralExpression(node)
        ? namesIn(node)
        : undefined;
    const [kept, replaced] = [language, other].map((name) => names?.indexOf(name) ?? -1);
    if (kept < 0 || replaced < 0) return undefined;
    const parts = ts.isCallExpression(node) ? node.arguments : node.elements;
    // What is spread cannot be told apart.
    if (parts.slice(0, 1 + Math.max(kept, replaced)).some(ts.isSpreadElement)) return undefined;
    if (parts[kept] === undefined || parts[replaced] === undefined) return undefined;
    return [parts[kept], parts[replaced], ""];
  }

  const namesIn = (node) =>
    elementNames(checker.getContextualType(node)) ?? elementNames(entryType(node));

  /** What a generic parameter asks of the entries of the object in which an array stands. */
  function entryType({ parent: entry }) {
    const object = entry.parent;
    const call = object?.parent;
    if (!ts.isPropertyAssignment(entry) || !call || !ts.isCallExpression(call)) return undefined;
    const { declaration } = checker.getResolvedSignature(call) ?? {};
    const asked = declaration?.parameters[call.arguments.indexOf(object)]?.type;
    if (asked === undefined) return undefined;
    const constraint = checker.getBaseConstraintOfType(checker.getTypeFromTypeNode(asked));
    return constraint && checker.getIndexTypeOfType(constraint, ts.IndexKind.String);
  }

  /** The words of ledgers after the label of a code. */
  function wordsOf(node) {
    if (!ts.isArrayLiteralExpression(node)) return undefined;
    const at = namesIn(node)?.indexOf("words") ?? -1;
    const first = at < 0 ? undefined : node.elements[at];
    return first === undefined ? undefined : { from: first.getStart(), to: node.end - 1 };
  }

  /** From where to where something stands that no page asks for. */
  function unasked(node) {
    const { parent } = node;
    const isEntry = ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(parent);
    if (!isEntry) return undefined;
    const type = checker.getContextualType(parent);
    const property = type && checker.getNonNullableType(type).getProperty(node.name.getText());
    const declared = property?.declarations?.[0]?.parent;
    if (declared?.name?.getText() !== UNASKED) return undefined;
    const next = parent.properties[parent.properties.indexOf(node) + 1];
    return { from: node.getStart(), to: next?.getStart() ?? parent.end - 1 };
  }

  function elementNames(type) {
    const named = type?.target?.labeledElementDeclarations ?? [];
    return named.length === 0 ? undefined : named.map((one) => one?.name.getText());
  }

  return (path) => {
    const file = program.getSourceFile(path);
    const edits = [];
    const visit = (node) => {
      const texts = textsOf(node);
      if (texts !== undefined) {
        const [kept, replaced, prefix] = texts;
        edits.push({ from: replaced.getStart(), to: replaced.end, kept, prefix });
      }
      const words = wordsOf(node);
      if (words !== undefined) edits.push({ ...words, prefix: "" });
      const left = unasked(node);
      if (left === undefined) ts.forEachChild(node, visit);
      else edits.push({ ...left, prefix: "" });
    };
    visit(file);
    /** The text between two places, with the edits that lie in it. */
    const textOf = (from, to) => {
      let [text, at] = ["", from];
      for (const edit of edits.filter((one) => one.from >= from && one.to <= to)) {
        if (edit.from < at) continue;
        text += file.text.slice(at, edit.from) + edit.prefix;
        if (edit.kept !== undefined) text += textOf(edit.kept.getStart(), edit.kept.end);
        at = edit.to;
      }
      return text + file.text.slice(at, to);
    };
    edits.sort((a, b) => a.from - b.from || b.to - a.to);
    return textOf(0, file.end);
  };
}

/** A plugin of esbuild for `zh` or `en`. */
export function oneLanguage(language, root) {
  return {
    name: `texts-in-${language}`,
    setup(build) {
      let translated;
      build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        translated ??= translator(language, root);
        return { contents: translated(path), loader: "ts" };
      });
    },
  };
}
