/** Runs the tests of all that deals with days in three time zones, on any system. */
import { spawnSync } from "node:child_process";

for (const zone of ["UTC", "Asia/Shanghai", "America/New_York"]) {
  const { status } = spawnSync("npm run --silent test:days", {
    env: { ...process.env, TZ: zone },
    shell: true,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
}
