import manifest from "../../package.json" with { type: "json" };

/** The version of the package that runs. */
export const VERSION = manifest.version;
