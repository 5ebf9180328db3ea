/** The rooms of `src/` by level: a room may import rooms of lower levels only. */
const LEVELS = [
  ["base"],
  ["conditions", "register"],
  ["facts"],
  ["law"],
  ["judge"],
  ["procedures", "indicators", "figures", "authoring"],
  ["audit"],
  ["report"],
];
/** The doors: what outsiders touch. Each may import every room, and the doors that are named. */
const DOORS = {
  store: [],
  io: ["store"],
  engine: [],
  sql: ["store"],
  testing: [],
  cli: ["io", "engine", "store", "sql", "testing"],
};

/** The only places that may import a third-party package. */
const ONLY_IN = {
  "decimal.js": "^src/base/money\\.ts$",
  "date-fns": "^src/base/plain-date\\.ts$",
  zod: "^src/(law|procedures|indicators|figures|authoring)/|^src/cli/schema",
  "json-rules-engine": "^src/engine/",
  "fast-check": "^src/testing/",
  "@e965/xlsx": "^src/io/ledgers/old-workbook\\.ts$",
  hucre: "^src/(io/ledgers/workbook|report/formats/sheets)\\.ts$",
  fflate: "^src/report/formats/sheets\\.ts$",
  "@duckdb/node-api": "^src/(io/ledgers|sql)/duckdb\\.ts$",
  hyparquet: "^src/io/(store|ledgers)/parquet\\.ts$",
  "hyparquet-compressors": "^src/io/ledgers/parquet\\.ts$",
  "hyparquet-writer": "^src/io/store/parquet\\.ts$",
  pg: "^src/io/ledgers/postgres\\.ts$",
  docx: "^src/report/formats/docx\\.ts$",
  commander: "^src/cli/",
  "cli-progress": "^src/cli/",
  "string-width": "^src/report/formats/",
  "@types/sarif": "^src/report/formats/sarif\\.ts$",
  "fraction.js": "^src/indicators/",
  "pure-rand": "^src/indicators/",
  "@stdlib/[^/]+": "^src/indicators/distributions\\.ts$",
};

const rooms = LEVELS.flat();
const folders = (names) => `^src/(${names.join("|")})/`;
const pattern = (name) => (name.includes("[") ? name : name.replaceAll(".", "\\."));

const upwards = LEVELS.flatMap((level, index) =>
  level.map((room) => {
    const higher = [...LEVELS.slice(index).flat(), ...Object.keys(DOORS)].filter(
      (one) => one !== room,
    );
    return {
      name: `${room}-imports-only-what-is-below`,
      comment: "Data flows one way; nothing is imported from a higher room or from one beside it.",
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: `${folders(higher)}|^src/index\\.ts$` },
    };
  }),
);

const doors = Object.entries(DOORS).map(([door, allowed]) => ({
  name: `${door}-imports-only-rooms`,
  severity: "error",
  from: { path: `^src/${door}/` },
  to: {
    path: `${folders(Object.keys(DOORS).filter((one) => one !== door && !allowed.includes(one)))}|^src/index\\.ts$`,
  },
}));

const packages = Object.entries(ONLY_IN).map(([name, where]) => ({
  name: `${name.replace(/\W+/g, "-")}-has-one-door`,
  comment: `${name} may be imported only in ${where}`,
  severity: "error",
  from: { path: "^src/", pathNot: where },
  to: { path: `node_modules/${pattern(name)}/` },
}));

module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    { name: "no-missing-module", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-room-without-a-level",
      comment: "A new folder of src needs a level in .dependency-cruiser.cjs.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: `${folders([...rooms, ...Object.keys(DOORS)])}|^src/(index|core)\\.ts$`,
      },
      to: {},
    },
    ...upwards,
    ...doors,
    {
      name: "index-imports-only-rooms",
      severity: "error",
      from: { path: "^src/(index|core)\\.ts$" },
      to: { path: folders(Object.keys(DOORS)) },
    },
    {
      name: "rooms-open-at-index",
      comment: "Another room is imported through its index.ts only.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/[^/]+/.+", pathNot: "^src/$1/|^src/[^/]+/index\\.ts$" },
    },
    {
      name: "index-takes-from-index",
      severity: "error",
      from: { path: "^src/(index|core)\\.ts$" },
      to: { path: "^src/[^/]+/.+", pathNot: "^src/[^/]+/index\\.ts$" },
    },
    {
      name: "node-only-in-io-and-cli",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(io|cli)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "zod-in-its-small-form",
      comment: "zod/mini: the large form costs a browser 13 kB more.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "node_modules/zod/(index|v3|v4/classic)" },
    },
    ...packages,
    {
      name: "no-package-without-a-door",
      comment: "A new third-party package needs its door in .dependency-cruiser.cjs.",
      severity: "error",
      from: { path: "^src/" },
      to: {
        path: "node_modules/",
        pathNot: `node_modules/(${Object.keys(ONLY_IN).map(pattern).join("|")})/`,
      },
    },
    {
      name: "src-imports-no-tests",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(tests|fixtures)/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
