/**
 * How a legal value or clause is known: seen on a government site, in the press, on a secondary page
 * (mirror, question-and-answer page, test bank), in practice (public code, a work summary); held to be
 * general knowledge; or uncertain. The last two carry a warning into every verdict that rests on them.
 */
export type Confidence =
  | "government"
  | "press"
  | "secondary"
  | "practice"
  | "general-knowledge"
  | "uncertain";

/** Where something is written: a document, the clause in it, and the pages on which it was seen. */
export interface Citation {
  /** Id of a document under `rules/sources`. */
  readonly source: string;
  readonly clause?: string | undefined;
  /** What is said there of the value, with its number. */
  readonly states?: string | undefined;
  /** Ids of the pages on which the text was seen. */
  readonly seenIn?: readonly string[] | undefined;
  readonly confidence: Confidence;
}
