function placeText(place) {
  if (place === void 0) return "";
  let text = place.file ?? "";
  if (place.sheet !== void 0) text += `[${place.sheet}]`;
  if (place.row !== void 0) text += `:${place.row}`;
  if (place.character !== void 0) text += `:${place.character}`;
  if (place.column !== void 0) text += ` [${place.column}]`;
  if (place.pointer !== void 0) text += ` #${place.pointer}`;
  return text.trim();
}
export {
  placeText
};
