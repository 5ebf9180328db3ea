import { placeText, words } from "../../base/index.js";
import { apart, list } from "../doc.js";
function findingText({ place, code, message, remedy }) {
  return apart(placeText(place), code, [message, words("\u3002", ". "), remedy]);
}
function toldBlocks({ findings, told }) {
  return told ?? [list(findings.map(findingText))];
}
export {
  findingText,
  toldBlocks
};
