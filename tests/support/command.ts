import { Command } from "commander";
import { vi } from "vitest";

/** Runs commands in this process: each call gives what one printed and how it ended. */
export const runner =
  (...adds: readonly ((program: Command) => void)[]) =>
  async (...args: readonly string[]) => {
    let printed = "";
    const spies = [
      vi.spyOn(process.stdout, "write").mockImplementation((text) => {
        printed += String(text);
        return true;
      }),
      vi.spyOn(process.stderr, "write").mockReturnValue(true),
    ];
    try {
      const program = new Command();
      for (const add of adds) add(program);
      await program.parseAsync(args, { from: "user" });
      return { code: process.exitCode, printed };
    } finally {
      process.exitCode = undefined;
      for (const one of spies) one.mockRestore();
    }
  };
