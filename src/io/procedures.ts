import { expectCall, fail, type Result, succeed, TEXT } from "../base/index.js";
import {
  type DataFile,
  loadCalendar,
  loadProcedures,
  type ProcedureLibrary,
  type WorkCalendar,
} from "../procedures/index.js";
import { BUILT_IN_RULES } from "./built-in.js";
import { bookOf, readRuleFiles } from "./rules.js";

/** Reads the procedures and the calendar of a folder of rules; the built-in ones unless said. */
export function readProcedures(
  folder: string = BUILT_IN_RULES,
): Result<{ readonly library: ProcedureLibrary; readonly calendar: WorkCalendar }> {
  expectCall("readProcedures", {
    folder: [folder, TEXT],
  });
  const read = readRuleFiles(folder);
  if (!read.ok) return read;
  const under = (prefix: string): DataFile[] =>
    Object.entries(read.value)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, content]) => ({ path, content }));
  const book = bookOf(Object.fromEntries(under("places/").map((one) => [one.path, one.content])));
  if (!book.ok) return book;
  const library = loadProcedures(under("procedures/"), undefined, book.value.places);
  const calendar = loadCalendar(under("calendar/"));
  if (!library.ok) return library;
  if (!calendar.ok) return fail(calendar.issues);
  return succeed({ library: library.value, calendar: calendar.value });
}
