import type { Plugin } from "esbuild";

/** A plugin of esbuild that keeps the texts of one language. */
export function oneLanguage(language: string, root: string): Plugin;
