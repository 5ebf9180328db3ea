import type { Command } from "commander";
import { audit } from "../audit/index.js";
import {
  differencesFrom,
  isProvenBy,
  isSeal,
  isSecretOf,
  type Proof,
  proofOf,
  type Seal,
} from "../io/index.js";
import { asJson, maskAudit, sealDoc } from "../report/index.js";
import { judging } from "./judging.js";
import { addRulesOptions, type RulesOptions } from "./law.js";
import { LEDGERS, type LedgerOptionsGiven, ledgersIn } from "./ledgers.js";
import { jsonIn } from "./named-file.js";
import { languageOption, namesFor, notThere, secretIn, secretOption } from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { printed, type VerificationResult } from "./results.js";
import { sealable } from "./seal.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";
import { writeOut } from "./write.js";

interface VerifyOptions extends RulesOptions, Pick<LedgerOptionsGiven, "map">, OutputOptions {
  readonly secretFile?: string;
  readonly household?: string;
  readonly proofOut?: string;
  readonly proof?: string;
}

/** `verify` runs a sealed audit again and says what differs first, or proves one household alone. */
export function addVerify(program: Command): void {
  const command = program
    .command("verify")
    .description(
      say(
        "把封存的核查再做一遍，写明先有不同的是什么；或只证明其中一户",
        "run a sealed audit again and say what differs first; or prove one household of it alone",
      ),
    )
    .argument(
      "<seal>",
      say("tuopin audit --seal 写出的封存文件", "what “tuopin audit --seal” wrote"),
    )
    .argument("[ledgers...]", LEDGERS);
  addRulesOptions(addOutputOptions(command))
    .option("--map <file>", say("封存时所用的对应表", "the mapping that the sealed audit used"))
    .addOption(secretOption())
    .option(
      "--household <id>",
      say(
        "取出这一户的证明，与 --proof-out 合用",
        "take out the proof of this household; with --proof-out",
      ),
    )
    .option(
      "--proof-out <file>",
      say("证明写入的文件（JSON）", "the file to write the proof to (JSON)"),
    )
    .option(
      "--proof <file>",
      say("核对一份证明，不需要台账和密钥", "check a proof; takes no ledgers and no secret"),
    )
    .addOption(languageOption())
    .action((file: string, ledgers: string[], options: VerifyOptions) =>
      verify(file, ledgers, options),
    );
}

async function verify(
  file: string,
  ledgers: readonly string[],
  options: VerifyOptions,
): Promise<void> {
  const seal = sealIn(file);
  if (options.proof !== undefined) return checkProof(seal, options.proof);
  if (ledgers.length === 0 || options.secretFile === undefined) {
    throw new UsageError(
      say(
        "请给出台账和 --secret-file，或用 --proof 核对一份证明",
        "give the ledgers and --secret-file, or check a proof by --proof",
      ),
    );
  }
  const secret = secretIn(options.secretFile);
  if (!isSecretOf(seal, secret)) {
    throw new UsageError(
      say(
        `--secret-file ${options.secretFile}：不是封存时所用的密钥`,
        `--secret-file ${options.secretFile}: it is not the secret that the seal was made with`,
      ),
    );
  }
  const again = await auditAgain(seal, ledgers, options);
  if (options.household !== undefined) {
    const { household, proofOut } = options;
    const content = again.subjects.get(household)?.content;
    if (content === undefined) throw notThere("household", household, [...again.subjects.keys()]);
    const proof = proofOf(seal, secret, household, content);
    if (proof === undefined) {
      throw new UsageError(
        say(
          `${household}：现在的结论与封存时不同，没有证明可给`,
          `${household}: what is said of it now is not what was sealed, so there is nothing to prove`,
        ),
      );
    }
    if (proofOut === undefined) process.stdout.write(asJson(proof));
    else writeOut(proofOut, asJson(proof));
    return;
  }
  const differences = differencesFrom(seal, again, secret);
  process.exitCode = differences.length > 0 ? 1 : 0;
  await answer(
    {
      doc: () => sealDoc(seal, differences),
      json: () =>
        printed<VerificationResult>({ version: 1, same: differences.length === 0, differences }),
    },
    options,
  );
}

/** The same audit of the ledgers as they are now. */
async function auditAgain({ call }: Seal, ledgers: readonly string[], options: VerifyOptions) {
  const { sheet, encoding, pack: name, asOf, place, knownAt, confirmedOnly } = call;
  const given = { sheet, encoding, map: options.map } as LedgerOptionsGiven;
  const days = knownAt === undefined ? { asOf } : { asOf, knownAt };
  const sure = confirmedOnly === undefined ? {} : { confirmedOnly };
  const judged = judging({ ...options, ...days, ...sure, pack: name, place });
  const { pack, context } = judged;
  const found = audit(pack, await ledgersIn(ledgers, given), context);
  const shown = maskAudit(found, pack, namesFor(options));
  return sealable(ledgers, judged, given, { found, shown });
}

function sealIn(file: string): Seal {
  const read = jsonIn(say("封存文件", "the seal"), file);
  if (isSeal(read)) return read;
  throw new UsageError(
    say(
      `${file}：不是 tuopin audit --seal 写出的封存文件`,
      `${file}: this is not what “tuopin audit --seal” writes`,
    ),
  );
}

function checkProof(seal: Seal, file: string): void {
  const read = jsonIn("--proof", file) as Partial<Proof> | null | undefined;
  if (read?.proof !== 1 || typeof read.content !== "string" || !Array.isArray(read.path)) {
    throw new UsageError(
      say(
        `--proof ${file}：不是 tuopin verify --household 写出的证明`,
        `--proof ${file}: this is not what “tuopin verify --household” writes`,
      ),
    );
  }
  const isProven = isProvenBy(read as Proof, seal);
  process.exitCode = isProven ? 0 : 1;
  process.stdout.write(
    isProven
      ? say(
          `证明成立：封存文件中确有这一户的这些内容（封存于${seal.sealedAt}）\n`,
          `The proof holds: the seal has just this of the household (sealed at ${seal.sealedAt})\n`,
        )
      : say(
          "证明不成立：封存文件中没有这样的内容\n",
          "The proof does not hold: the seal has nothing of the kind\n",
        ),
  );
}
