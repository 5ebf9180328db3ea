/** Where something stands in what was given: a file with row and column, or a JSON pointer. */
export interface Place {
  readonly file?: string;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  /** The line of the file, the first line being 1. */
  readonly row?: number;
  /** The character of that line, the first being 1, where a text breaks off. */
  readonly character?: number;
  /** The header of the column as it stands in the file. */
  readonly column?: string;
  readonly pointer?: string;
}

/** `file:row [column] #pointer`, with what there is of it. */
export function placeText(place: Place | undefined): string {
  if (place === undefined) return "";
  let text = place.file ?? "";
  if (place.sheet !== undefined) text += `[${place.sheet}]`;
  if (place.row !== undefined) text += `:${place.row}`;
  if (place.character !== undefined) text += `:${place.character}`;
  if (place.column !== undefined) text += ` [${place.column}]`;
  if (place.pointer !== undefined) text += ` #${place.pointer}`;
  return text.trim();
}
