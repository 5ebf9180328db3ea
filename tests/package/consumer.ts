import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** A project that has the packed library installed, and of other packages only those it declares. */
export interface Consumer {
  readonly folder: string;
  /** The paths in the tarball. */
  readonly files: readonly string[];
  readonly manifest: Manifest;
  /** Writes a script into the project and gives what it prints. */
  readonly run: (name: string, script: string) => string;
}

export function installPacked(): Consumer {
  const folder = mkdtempSync(join(tmpdir(), "tuopin-consumer-"));
  const packed = execFileSync(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--offline", "--pack-destination", folder],
    { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  const report = JSON.parse(packed) as unknown;
  const [tarball] = Object.values(report as Record<string, unknown>) as {
    filename: string;
    files: { path: string }[];
  }[];
  if (tarball === undefined) throw new Error("npm pack made no tarball");
  const modules = join(folder, "node_modules");
  const target = join(modules, "tuopin");
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["xzf", join(folder, tarball.filename), "-C", target, "--strip", "1"]);
  const manifest = JSON.parse(readFileSync(join(target, "package.json"), "utf8")) as Manifest;
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
  }
  writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true }\n');
  return {
    folder,
    files: tarball.files.map(({ path }) => path),
    manifest,
    run(name, script) {
      const file = join(folder, name);
      writeFileSync(file, script);
      return execFileSync(process.execPath, [file], {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 1e8,
      });
    },
  };
}
