import { type Command, Option } from "commander";
import {
  allocate,
  type Draw,
  decide,
  drawClusters,
  drawSimple,
  drawStratified,
  exactInterval,
  planSample,
} from "../indicators/index.js";
import { historyAt, type Law, NATION } from "../law/index.js";
import type { NameOf, Register } from "../register/index.js";
import { plainValue, TABLES } from "../register/index.js";
import { decisionDoc, sampleDoc, samplePlanDoc } from "../report/index.js";
import { addRulesOptions, openLaw, type RulesOptions } from "./law.js";
import {
  addLedgerOptions,
  LEDGERS,
  type LedgerOptionsGiven,
  registerIn,
  villageNames,
} from "./ledgers.js";
import { decimal, whole } from "./numbers.js";
import { languageOption, namesFor, unmaskOption } from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import {
  printed,
  type SampleDrawResult,
  type SamplePlanResult,
  type SampleRateResult,
} from "./results.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";

interface PlanOptions extends RulesOptions, OutputOptions {
  readonly expected: string;
  readonly margin: string;
  readonly confidence: string;
  readonly population?: number;
  readonly designEffect: string;
  readonly response: string;
}

interface DrawOptions extends LedgerOptionsGiven, RulesOptions, OutputOptions {
  readonly size: number;
  readonly seed: number;
  readonly by: "simple" | "village" | "clusters";
  readonly perVillage?: number;
  readonly status?: string;
  readonly unmask?: boolean;
}

interface RateOptions extends RulesOptions, OutputOptions {
  readonly hits: number;
  readonly size: number;
  readonly unknown: number;
  readonly confidence: string;
  readonly limit?: string;
}

/** The legal value below which a rate must lie where the call names none. */
const LIMIT = "missed-rate-limit";

/** That value as a share, the newest that the nation set. */
function limitOf(law: Law): string {
  const parameter = law.parameters.get(LIMIT);
  const percent =
    parameter === undefined ? null : historyAt(parameter, NATION.id)?.values.at(-1)?.value;
  if (typeof percent !== "number") {
    throw new UsageError(
      say(
        `所用规则没有 ${LIMIT}；请写 --limit`,
        `the rules in use set no ${LIMIT}; name one with --limit`,
      ),
    );
  }
  return String(percent / 100);
}

export function addSample(program: Command): void {
  const sample = program
    .command("sample")
    .description(
      say(
        "要走访多少户、哪些户，走访结果说明什么",
        "how many households to visit, which, and what the visits show",
      ),
    );
  const add = (name: string, description: string) =>
    addOutputOptions(addRulesOptions(sample.command(name)))
      .description(description)
      .addOption(languageOption());

  add("plan", say("样本要多大", "how large a sample has to be"))
    .option(
      "--expected <share>",
      say("预计的比率，写成小数", "the rate that is expected, as a share of 1"),
      decimal,
      "0.5",
    )
    .requiredOption(
      "--margin <share>",
      say("所要区间的一半宽度，写成小数", "half the width of the interval wanted"),
      decimal,
    )
    .option(
      "--confidence <share>",
      say("置信水平，写成小数", "how sure it is to be"),
      decimal,
      "0.95",
    )
    .option("--population <n>", say("总体有多少", "how many there are to draw from"), whole)
    .option(
      "--design-effect <factor>",
      say("整群抽样使方差增大几倍", "by how much clusters widen the variance"),
      decimal,
      "1",
    )
    .option("--response <share>", say("会应答的比例", "the share that will answer"), decimal, "1")
    .action((options: PlanOptions) => {
      openLaw(options);
      const { expected, margin, confidence, population, designEffect, response } = options;
      const request = { expected, margin, confidence, population, designEffect, response };
      const plan = orUsage(() => planSample(request));
      return answer(
        {
          doc: () => samplePlanDoc(plan),
          json: () => printed<SamplePlanResult>({ version: 1, ...plan }),
        },
        options,
      );
    });

  addLedgerOptions(
    add(
      "draw",
      say(
        "从台账抽取农户；种子相同，抽取的户相同",
        "draw households of a register; the same seed draws the same ones",
      ),
    ),
  )
    .argument("<ledgers...>", LEDGERS)
    .requiredOption(
      "--size <n>",
      say(
        "抽多少户（整群抽样时：多少个村）",
        "how many households (by clusters: how many villages)",
      ),
      whole,
    )
    .requiredOption(
      "--seed <n>",
      say("随样本记录在案的整数", "a whole number that is written down with the sample"),
      whole,
    )
    .addOption(
      new Option(
        "--by <method>",
        say(
          "简单抽样、每村抽样，或按规模抽取整村",
          "simple, in every village, or whole villages by their size",
        ),
      )
        .choices(["simple", "village", "clusters"])
        .default("simple"),
    )
    .option(
      "--per-village <n>",
      say("整群抽样时：每村多少户", "by clusters: how many households in each village"),
      whole,
    )
    .addOption(
      new Option(
        "--status <status>",
        say("只抽这种户状态的农户", "only households of this status"),
      ).choices(Object.keys(TABLES.households.columns.status.codes ?? {})),
    )
    .addOption(unmaskOption())
    .action(async (ledgers: string[], options: DrawOptions) => {
      openLaw(options);
      const register = await registerIn(ledgers, options);
      const nameOf = namesFor(options);
      const draw = hideDrawn(drawFrom(register, options), nameOf);
      const names = villageNames(register, nameOf);
      await answer(
        {
          doc: () => sampleDoc(draw, names),
          json: () => printed<SampleDrawResult>({ version: 1, ...draw }),
        },
        options,
      );
    });

  add(
    "rate",
    say(
      "比率的精确区间，以及是否低于限值",
      "the exact interval of a rate, and whether it lies below a limit",
    ),
  )
    .requiredOption("--hits <n>", say("有多少户有这一情况", "how many have the mark"), whole)
    .requiredOption("--size <n>", say("看了多少户", "how many were looked at"), whole)
    .option("--unknown <n>", say("有多少户没有结果", "how many gave no answer"), whole, 0)
    .option(
      "--confidence <share>",
      say("置信水平，写成小数", "how sure it is to be"),
      decimal,
      "0.95",
    )
    .option(
      "--limit <share>",
      say(
        `比率须低于的限值，写成小数（默认：${LIMIT}）`,
        `the limit that the rate must lie below (default: ${LIMIT})`,
      ),
      decimal,
    )
    .action((options: RateOptions) => {
      const law = openLaw(options);
      const { hits, size, unknown, confidence, limit = limitOf(law) } = options;
      if (Number(limit) < 0 || Number(limit) > 1) {
        throw new UsageError(say("--limit 应为0到1之间的小数", "--limit is a share from 0 to 1"));
      }
      const interval = orUsage(() => exactInterval({ hits, size, unknown }, { confidence }));
      const decision = decide(interval, limit, "exclusive");
      return answer(
        {
          doc: () => decisionDoc(interval, limit, decision),
          json: () => printed<SampleRateResult>({ version: 1, interval, limit, decision }),
        },
        options,
      );
    });
}

/** A draw with its ids as they may be shown; what is drawn goes by the ids themselves. */
function hideDrawn(draw: Draw, nameOf: NameOf): Draw {
  const hide = (name: string | null) => (name === null ? null : nameOf(name));
  return {
    ...draw,
    clusters: draw.clusters.map((one) => ({ ...one, id: nameOf(one.id) })),
    units: draw.units.map((one) => ({
      ...one,
      id: nameOf(one.id),
      stratum: hide(one.stratum),
      cluster: hide(one.cluster),
    })),
  };
}

function drawFrom(register: Register, options: DrawOptions): Draw {
  if (options.perVillage !== undefined && options.by !== "clusters") {
    throw new UsageError(
      say("--per-village 只与 --by clusters 合用", "--per-village goes with --by clusters"),
    );
  }
  const chosen = register.households.filter(
    ({ status }) => options.status === undefined || plainValue(status) === options.status,
  );
  if (options.by !== "clusters" && options.size > chosen.length) {
    throw new UsageError(
      say(
        `只有${chosen.length}户，抽不出${options.size}户`,
        `cannot draw ${options.size} of ${chosen.length} households`,
      ),
    );
  }
  if (options.by === "simple") {
    const ids = chosen.map(({ id }) => id);
    return orUsage(() => drawSimple(ids, options.size, options.seed));
  }
  const inVillages = new Map<string, string[]>();
  for (const { id, village } of chosen) {
    const name = plainValue(village) ?? "?";
    const own = inVillages.get(name);
    if (own === undefined) inVillages.set(name, [id]);
    else own.push(id);
  }
  const villages = Object.fromEntries(inVillages);
  if (options.by === "village") {
    const sizes = Object.fromEntries(
      Object.entries(villages).map(([id, list]) => [id, list.length]),
    );
    return orUsage(() => drawStratified(villages, allocate(sizes, options.size), options.seed));
  }
  const request = {
    clusters: options.size,
    chances: "by-size" as const,
    perCluster: options.perVillage,
  };
  return orUsage(() => drawClusters(villages, request, options.seed));
}

function orUsage<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}
