import { printable } from "../terminal.js";

/** A text of which nothing is taken for a tag. */
export function escaped(text: string): string {
  return printable(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A text between the quotes of an attribute. */
export function attribute(text: string): string {
  return escaped(text).replaceAll('"', "&quot;");
}
