import { type Finding, nearestHint } from "../base/index.js";
import { type Form, readForm } from "./form.js";
import { issue } from "./issues.js";
import { type Defined, type FileKind, type Kind, zodOf } from "./kind.js";

/** The rule files by their path, each as parsed JSON. */
export type RuleFiles = Readonly<Record<string, unknown>>;

/** Rule files of one origin. A book is one layer, or several that lie on each other. */
export interface Layer {
  readonly files: RuleFiles;
  /** What is written before the paths of a layer that others lie on, such as `tuopin/rules/`. */
  readonly folder?: string | undefined;
}

/** A file in its place in the book. */
export interface ShelvedFile {
  readonly path: string;
  /** The path as it is shown: `packs` may be left out of a folder, and a lower layer is named. */
  readonly shown: string;
  readonly content: unknown;
  /** The kind of file, by its id. */
  readonly kind: string;
  /** The name that its path gives it, where its kind has names. */
  readonly name?: string | undefined;
  /** 0 for the layer at the bottom. */
  readonly layer: number;
}

/** A file that lies over another and says so. */
export interface Replacement {
  readonly file: string;
  readonly replaces: string;
}

/** The files of a book, each where it belongs, without those that others replace. */
export interface Shelf {
  readonly files: readonly ShelvedFile[];
  readonly layers: number;
  readonly replaced: readonly Replacement[];
}

/**
 * Puts the files of all layers in their place, the lowest layer first. A file that replaces one of a
 * lower layer names it by path or name under `replaces`.
 */
export function shelve(
  layers: readonly Layer[],
  kinds: readonly FileKind[],
): { readonly shelf: Shelf; readonly issues: readonly Finding[] } {
  const issues: Finding[] = [];
  const replaced: Replacement[] = [];
  let files: readonly ShelvedFile[] = [];
  layers.forEach(({ files: given, folder = "" }, layer) => {
    const own: ShelvedFile[] = [];
    const gone = new Set<ShelvedFile>();
    for (const at of Object.keys(given).sort()) {
      const path = /^cn[-/]/.test(at) ? `packs/${at}` : at;
      const shown = `${layer < layers.length - 1 ? folder : ""}${at}`;
      const kind = kinds.find((one) => one.path.test(path));
      if (kind === undefined) {
        const where = [...new Set(kinds.map((one) => one.where))].join(", ");
        issues.push(issue("pack/unknown-file", { where }, { file: shown }));
        continue;
      }
      const name = kind.path.exec(path)?.groups?.name;
      const { named, content } = takeReplaced(given[at], kind, name);
      for (const wanted of named) {
        const found = files.filter((one) => isNamed(one, wanted, kind));
        for (const one of found) {
          gone.add(one);
          replaced.push({ file: shown, replaces: one.shown });
        }
        if (found.length > 0) continue;
        const lower = files.flatMap((one) => [
          one.path,
          ...(one.kind === kind.id ? [one.name ?? ""] : []),
        ]);
        const details = { replaces: wanted, nearest: nearestHint(wanted, lower) };
        issues.push(
          issue("pack/nothing-to-replace", details, { file: shown, pointer: "/replaces" }),
        );
      }
      own.push({ path, shown, content, kind: kind.id, name, layer });
    }
    files = [...files.filter((one) => !gone.has(one)), ...own];
  });
  return { shelf: { files, layers: layers.length, replaced }, issues };
}

function isNamed(file: ShelvedFile, wanted: string, kind: FileKind): boolean {
  return (
    file.path === wanted || file.shown === wanted || (file.kind === kind.id && file.name === wanted)
  );
}

/** What a file says that it replaces in the book, and the file without it. */
function takeReplaced(
  content: unknown,
  kind: FileKind,
  name: string | undefined,
): { readonly named: readonly string[]; readonly content: unknown } {
  if (typeof content !== "object" || content === null || !("replaces" in content)) {
    return { named: [], content };
  }
  const { replaces, ...rest } = content;
  const said = Array.isArray(replaces) ? replaces : [replaces];
  if (!said.every((one) => typeof one === "string")) return { named: [], content };
  const isOfBook = (one: string) =>
    kind.replacesWithin !== true || one === name || one.endsWith(".json");
  const left = said.filter((one) => !isOfBook(one));
  return {
    named: said.filter(isOfBook),
    content: left.length === 0 ? rest : { ...rest, replaces: left.length === 1 ? left[0] : left },
  };
}

/** Whether a file is of the book at the bottom, and others lie on it. */
export function isLower({ files, layers }: Shelf, path: string): boolean {
  return layers > 1 && files.every((one) => one.path !== path || one.layer === 0);
}

/** Issues with the paths of their files as they are shown. */
export function asShown(issues: readonly Finding[], shelf: Shelf): Finding[] {
  const shown = new Map(shelf.files.map((one) => [one.path, one.shown]));
  return issues.map((one) => {
    const file = shown.get(one.place?.file ?? "");
    if (file === undefined) return one;
    const subject = one.subject === one.place?.file ? file : one.subject;
    return { ...one, subject, place: { ...one.place, file } };
  });
}

/** A file that was read. */
export interface Entry<T> {
  readonly file: string;
  readonly value: T;
}

/** The files of one kind: those that could be read, those that could not, and what is wrong. */
export interface KindRead<T> {
  readonly entries: readonly Entry<T>[];
  readonly broken: readonly (Form<T> & {
    readonly file: string;
    readonly name: string | undefined;
  })[];
  readonly issues: readonly Finding[];
}

/** Reads the files of a kind: their form, the names that their paths ask for, nothing twice. */
export function readKind<T>(
  { files }: Shelf,
  kind: Kind<T>,
  parts: readonly string[] = [],
): KindRead<T> {
  const entries: Entry<T>[] = [];
  const broken: (Form<T> & { file: string; name: string | undefined })[] = [];
  const issues: Finding[] = [];
  const known = new Map<string, ShelvedFile>();
  for (const file of files) {
    if (file.kind !== kind.id) continue;
    const form = readForm(file.path, file.content, zodOf(kind.schema), parts);
    issues.push(...form.issues);
    if (form.value === undefined) {
      broken.push({ ...form, file: file.path, name: file.name });
      continue;
    }
    const defined = kind.defines(form.value);
    issues.push(...misnamed(file, defined[0]));
    for (const { name, pointer } of defined) {
      const other = known.get(name);
      if (other === undefined) known.set(name, file);
      else issues.push(twice(name, { file: file.path, pointer }, file, other));
    }
    entries.push({ file: file.path, value: form.value });
  }
  return { entries, broken, issues };
}

function misnamed(
  { path: file, name: expected }: ShelvedFile,
  found: Defined | undefined,
): Finding[] {
  if (expected === undefined || found === undefined || found.name === expected) return [];
  const details = { found: found.name, expected };
  return [issue("pack/name-is-not-path", details, { file, pointer: found.pointer })];
}

function twice(
  id: string,
  place: Finding["place"],
  file: ShelvedFile,
  other: ShelvedFile,
): Finding {
  return file.layer === other.layer
    ? issue("pack/duplicate-id", { id, other: other.shown }, place)
    : issue("pack/already-there", { id, other: other.shown, path: other.path }, place);
}
