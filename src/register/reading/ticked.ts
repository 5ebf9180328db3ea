const TICKED = "☑√✓✔■";
const EMPTY = "□☐○";
const BEFORE = new RegExp(`([${TICKED}${EMPTY}])\\s*([^${TICKED}${EMPTY}]+)`, "gu");
const BEHIND = new RegExp(`([^${TICKED}${EMPTY}]+)([${TICKED}${EMPTY}])`, "gu");
const BOX = new RegExp(`[${EMPTY}]`, "u");

/** No row of boxes is longer. */
const LONGEST = 100;

/**
 * The one word of several that is ticked: 是 of “☑是 □否”. Nothing where none is, or more than one, or the
 * boxes do not say to which word they belong.
 */
export function tickedWord(text: string): string | undefined {
  if (text.length > LONGEST || !BOX.test(text)) return undefined;
  const isBefore = TICKED.includes(text.charAt(0)) || EMPTY.includes(text.charAt(0));
  const options = isBefore
    ? [...text.matchAll(BEFORE)].map(([, box = "", word = ""]) => ({ box, word }))
    : [...text.matchAll(BEHIND)].map(([, word = "", box = ""]) => ({ box, word }));
  const covered = options.reduce((sum, { word }) => sum + word.replace(/\s/g, "").length + 1, 0);
  if (covered !== text.replace(/\s/g, "").length) return undefined;
  const chosen = options.filter(({ box }) => TICKED.includes(box));
  return chosen.length === 1 && options.length > 1 ? chosen[0]?.word.trim() : undefined;
}
