// Judges an array of records and counts what they lack: node batch.mjs
import { assess, plan, readHousehold } from "tuopin";
import { householdExit } from "tuopin/packs/cn-sichuan";

const member = { id: "M1", presence: "present", serving: "none", birthDate: "1961-05-04" };
const records = [
  {
    id: "H1",
    status: "exited",
    declaredMembers: 1,
    members: [{ ...member, basicInsurance: "none" }],
  },
  { id: "H2", status: "exited", declaredMembers: 1, members: [member], electricity: true },
  { id: "H3", dwelling: { grade: "E" } },
];

const exit = plan(householdExit, { asOf: "2020-12-31" });
for (const record of records) {
  const read = readHousehold(record);
  if (!read.ok) {
    for (const { place, message } of read.issues) console.log(record.id, place.pointer, message.en);
    continue;
  }
  const found = assess(exit, { household: read.value });
  const failed = found.criteria.filter(({ verdict }) => verdict === "not-met");
  const names = failed.map(({ criterion }) => criterion).join(", ");
  console.log(record.id, found.verdict, names || `${found.lacks.length} facts lacking`);
}
