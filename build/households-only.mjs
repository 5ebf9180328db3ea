/**
 * Leaves out of the core that a page loads what is asked only of villages, townships and counties: the
 * modules below hold all of it, and nothing else; in their place stands that there is none.
 */
const EMPTY = {
  "register/tables/of-divisions.ts": "export const DIVISIONS = {}, OF_DIVISIONS = {};",
  "register/denials/divisions.ts": "export const DIVISION_DENIALS = {};",
  "facts/of-divisions.ts": "export const DIVISION_FACTS = [];",
  "facts/division-subjects.ts":
    "const none = () => undefined; export { none as enterDivision, none as divisionOn, none as divisionWith };",
};

/** A plugin of esbuild. A module that is not met has been renamed, and the build fails. */
export function householdsOnly() {
  return {
    name: "households-only",
    setup(build) {
      const met = new Set();
      build.onLoad(
        { filter: /of-divisions\.ts$|division-subjects\.ts$|denials[\\/]divisions\.ts$/ },
        ({ path }) => {
          const name = Object.keys(EMPTY).find((one) => path.replaceAll("\\", "/").endsWith(one));
          if (name === undefined) return undefined;
          met.add(name);
          return { contents: EMPTY[name], loader: "ts" };
        },
      );
      build.onEnd(() => {
        const missed = Object.keys(EMPTY).filter((name) => !met.has(name));
        return {
          errors: missed.map((name) => ({ text: `src/${name} is not there to leave out` })),
        };
      });
    },
  };
}
