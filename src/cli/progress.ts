import { Presets, SingleBar } from "cli-progress";

/** Shows how far long work is, on a terminal only, and only when there is much of it. */
export function progress(
  label: string,
  { from = 1000, every = 200 }: { readonly from?: number; readonly every?: number } = {},
): {
  readonly step: (done: number, of: number) => void;
  readonly stop: () => void;
} {
  if (!process.stderr.isTTY) return { step: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      format: `${label} {bar} {value}/{total}`,
      stream: process.stderr,
      clearOnComplete: true,
      // The terminal is left as it is, so that whoever ends the command finds it so.
      linewrap: true,
      hideCursor: false,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    step(done, of) {
      if (of < from || done % every !== 0) return;
      if (started) bar.update(done);
      else bar.start(of, done);
      started = true;
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}
