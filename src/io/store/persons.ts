import { type Repeats, repeatsAmong } from "../repeats.js";
import { pathIn } from "./manifest.js";
import { rowsIn } from "./parquet.js";
import type { OpenStore } from "./read.js";

/** The keys of persons in a store, and which of them can stand there twice. */
export async function personsIn({ folder, manifest }: OpenStore): Promise<Repeats> {
  const isOfMembers = ({ table, holds }: (typeof manifest.files)[number]) =>
    table === "members" && holds === "records";
  const members = manifest.files.find(isOfMembers);
  const people = repeatsAmong(members?.rows ?? 0);
  const path = members === undefined ? undefined : pathIn(folder, members.file);
  if (path === undefined) return people;
  for await (const rows of rowsIn(path, [PERSON])) {
    for (const { [PERSON]: person } of rows) if (typeof person === "string") people.see(person);
  }
  return people;
}

const PERSON = "residentId__person";
