import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const JUDGE = fileURLToPath(new URL("../../examples/spark/judge.py", import.meta.url));

/** A Python that has PySpark, beside a Java; nothing where there is none. */
export const PYSPARK: string | undefined = [process.env.PYSPARK_PYTHON, "python3"].find(
  (python) =>
    python !== undefined &&
    spawnSync(python, ["-c", "import pyspark"]).status === 0 &&
    spawnSync("java", ["-version"]).status === 0,
);

export interface Job {
  readonly lake: string;
  readonly out: string;
  readonly statements: readonly string[];
  readonly master: string;
  readonly parts?: number;
}

/** Runs the example. `meanwhile` gets its process and ends before it does. */
export async function judgeOnSpark(
  { lake, out, statements, master, parts = 8 }: Job,
  meanwhile: (job: ChildProcess) => Promise<void> = async () => undefined,
): Promise<void> {
  const args = [JUDGE, lake, out, ...statements, "--master", master, "--parts", String(parts)];
  const job = spawn(PYSPARK as string, args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  job.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4000);
  });
  const ended = new Promise<number | null>((done) => job.once("close", done));
  await meanwhile(job);
  const code = await ended;
  if (code !== 0) throw new Error(`judge.py ended with ${code}:\n${said}`);
}

/** Waits for the folder of what is being written, which is there seconds before the first part of it. */
const KILL = `
until compgen -G "$1/*/_temporary"; do kill -0 "$2" || exit 1; sleep 0.02; done
pkill -9 --newest -f CoarseGrainedExecutorBackend`;

/** Kills one of the executors while the verdicts are being written; false if it could not. */
export async function killOneHalfWay(out: string, { pid }: ChildProcess): Promise<boolean> {
  const shell = spawn("bash", ["-c", KILL, "kill", out, String(pid)], { stdio: "ignore" });
  return (await new Promise((done) => shell.once("close", done))) === 0;
}
