import { fromNumber, type PlainDate } from "../base/index.js";
import type { Actual } from "../figures/index.js";
import {
  builtinIndicators,
  flattenPlaces,
  type Measurement,
  measureRegister,
} from "../indicators/index.js";
import { plainValue } from "../model/index.js";
import type { Register } from "../register/index.js";

/** Shares that a summary may state, with the words that it states them by. */
const SHARES: readonly {
  readonly indicator: string;
  readonly zh: string;
  readonly en: string;
  readonly subject: readonly string[];
  readonly except?: readonly string[];
}[] = [
  {
    indicator: "basicInsuranceCoverage",
    zh: "建档立卡人口基本医保参保率",
    en: "registered people in basic insurance",
    subject: ["医疗保险参保率", "医保参保率"],
    except: ["未"],
  },
  { indicator: "relapseRate", zh: "返贫率", en: "relapse rate", subject: ["返贫率"] },
  {
    indicator: "povertyIncidence",
    zh: "贫困发生率",
    en: "poverty incidence",
    subject: ["贫困发生率"],
  },
];

const ON_FILE = ["registered", "exited", "relapsed"];

/**
 * What a register gives for the figures that a written summary states of it: how many households and
 * people are registered, how many villages there are, and shares. A figure that the records do not
 * decide has bounds instead of a value.
 */
export function actualsOf(register: Register, asOf: PlainDate): Actual[] {
  return [...countsOf(register), ...sharesOf(register, asOf)];
}

function countsOf({ households, villages, townships }: Register): Actual[] {
  const onFile = households.filter(({ status }) => ON_FILE.includes(String(plainValue(status))));
  const doubtful = households.filter(({ status }) => plainValue(status) === undefined);
  const declared = villages.map((village) => plainValue(village.declaredRegistered));
  const sure =
    doubtful.length === 0 &&
    !declared.includes(undefined) &&
    declared.reduce<number>((sum, one) => sum + (one ?? 0), 0) === onFile.length;
  const people = onFile.map(({ declaredMembers }) => plainValue(declaredMembers));
  const known = people.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const count = (amount: number, isSure: boolean) => ({
    value: isSure ? fromNumber(amount) : null,
    low: fromNumber(amount),
    high: isSure ? fromNumber(amount) : null,
  });
  const allVillages =
    townships.length > 0 &&
    townships.reduce((sum, one) => sum + (plainValue(one.declaredVillages) ?? Number.NaN), 0) ===
      villages.length;
  return [
    {
      id: "registeredHouseholds",
      label: { zh: "建档立卡贫困户", en: "registered households" },
      subject: ["建档立卡贫困户", "贫困户"],
      except: ["非"],
      unit: "household",
      ...count(onFile.length, sure),
    },
    {
      id: "registeredPeople",
      label: { zh: "建档立卡贫困人口", en: "registered people" },
      subject: ["建档立卡贫困户", "贫困户", "贫困人口"],
      except: ["非"],
      unit: "person",
      ...count(known, sure && !people.includes(undefined)),
    },
    {
      id: "villages",
      label: { zh: "行政村", en: "villages" },
      subject: ["行政村"],
      unit: "个",
      ...count(villages.length, allVillages),
    },
  ];
}

function sharesOf(register: Register, asOf: PlainDate): Actual[] {
  const rolled = measureRegister(register, builtinIndicators(), { asOf });
  const top = flattenPlaces(rolled.places).filter(({ level }) => level === "township");
  const measurements = top.length === 1 ? (top[0]?.measurements ?? []) : [];
  return SHARES.map(({ indicator, zh, en, subject, except }) => {
    const found: Measurement | undefined = measurements.find((one) => one.indicator === indicator);
    return {
      id: indicator,
      label: { zh, en },
      subject,
      ...(except === undefined ? {} : { except }),
      unit: "percent",
      value: found?.value ?? null,
      low: found?.lowest ?? null,
      high: found?.highest ?? null,
    };
  });
}
