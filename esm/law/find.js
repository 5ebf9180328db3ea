import {
  contains,
  DAY,
  expectCall,
  fail,
  nearestHint,
  optional,
  same,
  succeed,
  TEXT
} from "../base/index.js";
import { issue } from "./issues.js";
import {
  NATION,
  placeNamed,
  placeOfCall,
  placesAround,
  withLabel
} from "./parameters/places.js";
import { LAW } from "./shapes.js";
function packFor(book, purpose, place, day) {
  expectCall("packFor", {
    book: [book, LAW],
    purpose: [purpose, TEXT],
    place: [place, TEXT],
    day: [day, optional(DAY)]
  });
  const found = placeNamed(book.places, place);
  if (!found.ok) return found;
  const all = [...book.heads.values()];
  const here = all.filter((head2) => head2.purpose === purpose);
  if (here.length === 0) {
    const purposes = [...new Set(all.map((head2) => head2.purpose))].sort();
    const nearest = nearestHint(String(purpose), purposes);
    const details = { purpose: String(purpose), purposes: purposes.join(", "), nearest };
    return fail([issue("pack/unknown-purpose", details)]);
  }
  const heads = placesAround(found.value.id).flatMap(
    (around) => here.filter((head2) => head2.name.startsWith(`${around}/`))
  );
  const inForce = heads.find((head2) => day !== void 0 && contains(head2.inForce, day));
  const head = inForce ?? heads[0];
  if (head === void 0) {
    const packs = here.map(({ name }) => name).join(", ");
    const details = { place: withLabel(found.value), purpose, packs };
    return fail([issue("pack/no-pack-for-place", details)]);
  }
  const because = reasonFor(book, found.value, head, heads[0], day);
  const choice = { pack: head.name, place: found.value.id };
  return succeed(because === void 0 ? choice : { ...choice, because });
}
function findPack(book, purpose, place, day) {
  expectCall("findPack", {
    book: [book, LAW],
    purpose: [purpose, TEXT],
    place: [place, TEXT],
    day: [day, optional(DAY)]
  });
  const id = placeOfCall(book.places, place);
  const found = packFor(book, purpose, id, day);
  return found.ok ? found.value.pack : void 0;
}
function placeOfPack(book, pack) {
  const id = pack.split("/")[0];
  return book.places.get(id) ?? { ...NATION, id, label: same(id) };
}
function reasonFor(book, place, head, nearest, day) {
  const own = placeOfPack(book, head.name);
  if (own.id === place.id) return void 0;
  const [here, there] = [withLabel(place), withLabel(own)];
  if (nearest !== head && day !== void 0) {
    const { name, inForce } = nearest;
    const to = inForce.to ?? "\u2026";
    return {
      zh: `${here.zh}\uFF1A${name} \u7684\u6709\u6548\u671F\u4E3A${inForce.from}\u81F3${to}\uFF0C${day}\u6CA1\u6709\u6548\u529B\uFF0C\u6309${there.zh}\u7684 ${head.name} \u5224\u5B9A`,
      en: `${here.en}: ${name} is in force from ${inForce.from} to ${to}, not on ${day}; ${head.name} of ${there.en} judges`
    };
  }
  return {
    zh: `${here.zh}\u6CA1\u6709\u81EA\u5DF1\u7684\u89C4\u5219\u5305\uFF08${head.purpose}\uFF09\uFF0C\u6309${there.zh}\u7684 ${head.name} \u5224\u5B9A`,
    en: `${here.en} has no pack of its own for ${head.purpose}; ${head.name} of ${there.en} judges`
  };
}
function packNotFound(book, pack, place) {
  const names = [...book.heads.keys()];
  const details = { pack, packs: names.join(", "), nearest: nearestHint(pack, names) };
  return issue("pack/not-found", details, place);
}
export {
  findPack,
  packFor,
  packNotFound,
  placeOfPack
};
