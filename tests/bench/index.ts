const [task, ...sizes] = process.argv.slice(2);

/**
 * `npm run bench` judges households one by one; `npm run bench -- audit 10000 30000` registers of such
 * sizes; `npm run bench -- sql 100000 100` holds SQL against the record evaluator on so many households,
 * and judges so many copies of the last ten thousand of them; `npm run bench -- spark` then judges those
 * on Spark.
 */
if (task === "audit") {
  const { benchAudit } = await import("./audit.js");
  benchAudit(sizes.length === 0 ? [10_000, 30_000] : sizes.map(Number));
} else if (task === "sql") {
  const { benchSql } = await import("./sql.js");
  const [count = 10_000, copies = 100] = sizes.map(Number);
  await benchSql(count, copies);
} else if (task === "spark") {
  const { benchSpark } = await import("./spark.js");
  await benchSpark();
} else await import("./households.js");

export {};
