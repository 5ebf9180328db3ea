import { expectCall, LANGUAGE, oneOf } from "../../base/index.js";
import { DOC } from "../shapes.js";
import { asMarkdown } from "./markdown.js";
import { asText } from "./terminal.js";
const FORMATS = { text: asText, markdown: asMarkdown };
function render(doc, format, language) {
  expectCall("render", {
    doc: [doc, DOC],
    format: [format, oneOf(...Object.keys(FORMATS))],
    language: [language, LANGUAGE]
  });
  return FORMATS[format](doc, language);
}
export {
  FORMATS,
  render
};
