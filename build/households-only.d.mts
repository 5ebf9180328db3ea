import type { Plugin } from "esbuild";

export declare function householdsOnly(): Plugin;
