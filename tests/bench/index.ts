const [task, ...sizes] = process.argv.slice(2);

/** `npm run bench` judges households one by one; `npm run bench -- audit 10000 30000` registers of such sizes. */
if (task === "audit") {
  const { benchAudit } = await import("./audit.js");
  benchAudit(sizes.length === 0 ? [10_000, 30_000] : sizes.map(Number));
} else await import("./households.js");

export {};
