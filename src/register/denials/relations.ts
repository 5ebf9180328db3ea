import type { Denial } from "./form.js";

/** How far from the head's a birth has to lie, in full years, for a relation to be possible. */
export interface RelationGap {
  readonly relation: string;
  /** At least so many years after the head's birth. */
  readonly younger?: number;
  /** At least so many years before it. */
  readonly older?: number;
  /** At most so many years from it, either way. */
  readonly within?: number;
  readonly id: string;
  readonly message: Denial["message"];
}

export const RELATION_GAPS: readonly RelationGap[] = [
  {
    relation: "child",
    younger: 10,
    id: "child-of-head",
    message: { zh: "子女比户主小不到10岁", en: "the child is not ten years younger than the head" },
  },
  {
    relation: "grandchild",
    younger: 20,
    id: "grandchild-of-head",
    message: {
      zh: "孙子女比户主小不到20岁",
      en: "the grandchild is not twenty years younger than the head",
    },
  },
  {
    relation: "parent",
    older: 10,
    id: "parent-of-head",
    message: { zh: "父母比户主大不到10岁", en: "the parent is not ten years older than the head" },
  },
  {
    relation: "parent-in-law",
    older: 10,
    id: "parent-in-law-of-head",
    message: {
      zh: "岳父母公婆比户主大不到10岁",
      en: "the parent-in-law is not ten years older than the head",
    },
  },
  {
    relation: "grandparent",
    older: 20,
    id: "grandparent-of-head",
    message: {
      zh: "祖父母比户主大不到20岁",
      en: "the grandparent is not twenty years older than the head",
    },
  },
  {
    relation: "sibling",
    within: 50,
    id: "sibling-of-head",
    message: {
      zh: "兄弟姐妹与户主相差超过50岁",
      en: "the sibling is more than fifty years from the head",
    },
  },
];

/** Head and spouse of one sex, which no row shows by itself. */
export const SPOUSE_SEX = {
  id: "head-and-spouse-sex",
  message: { zh: "户主与配偶性别相同", en: "head and spouse are of the same sex" },
} as const;
