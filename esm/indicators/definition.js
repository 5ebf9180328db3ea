import {
  expectCall,
  TEXT
} from "../base/index.js";
import { INDICATOR_BOOK } from "./shapes.js";
import { LEVELS } from "./levels.js";
function indicatorsOf(book) {
  expectCall("indicatorsOf", {
    book: [book, INDICATOR_BOOK]
  });
  return book.groups.flatMap(({ indicators }) => indicators);
}
function indicatorOf(book, id) {
  expectCall("indicatorOf", {
    book: [book, INDICATOR_BOOK],
    id: [id, TEXT]
  });
  const found = indicatorsOf(book).find((indicator) => indicator.id === id);
  if (found === void 0) throw new TypeError(`no indicator "${id}"`);
  return found;
}
export {
  LEVELS,
  indicatorOf,
  indicatorsOf
};
