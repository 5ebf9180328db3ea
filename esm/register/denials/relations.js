const RELATION_GAPS = [
  {
    relation: "child",
    younger: 10,
    id: "child-of-head",
    message: { zh: "\u5B50\u5973\u6BD4\u6237\u4E3B\u5C0F\u4E0D\u523010\u5C81", en: "the child is not ten years younger than the head" }
  },
  {
    relation: "grandchild",
    younger: 20,
    id: "grandchild-of-head",
    message: {
      zh: "\u5B59\u5B50\u5973\u6BD4\u6237\u4E3B\u5C0F\u4E0D\u523020\u5C81",
      en: "the grandchild is not twenty years younger than the head"
    }
  },
  {
    relation: "parent",
    older: 10,
    id: "parent-of-head",
    message: { zh: "\u7236\u6BCD\u6BD4\u6237\u4E3B\u5927\u4E0D\u523010\u5C81", en: "the parent is not ten years older than the head" }
  },
  {
    relation: "parent-in-law",
    older: 10,
    id: "parent-in-law-of-head",
    message: {
      zh: "\u5CB3\u7236\u6BCD\u516C\u5A46\u6BD4\u6237\u4E3B\u5927\u4E0D\u523010\u5C81",
      en: "the parent-in-law is not ten years older than the head"
    }
  },
  {
    relation: "grandparent",
    older: 20,
    id: "grandparent-of-head",
    message: {
      zh: "\u7956\u7236\u6BCD\u6BD4\u6237\u4E3B\u5927\u4E0D\u523020\u5C81",
      en: "the grandparent is not twenty years older than the head"
    }
  },
  {
    relation: "sibling",
    within: 50,
    id: "sibling-of-head",
    message: {
      zh: "\u5144\u5F1F\u59D0\u59B9\u4E0E\u6237\u4E3B\u76F8\u5DEE\u8D85\u8FC750\u5C81",
      en: "the sibling is more than fifty years from the head"
    }
  }
];
const SPOUSE_SEX = {
  id: "head-and-spouse-sex",
  message: { zh: "\u6237\u4E3B\u4E0E\u914D\u5076\u6027\u522B\u76F8\u540C", en: "head and spouse are of the same sex" }
};
export {
  RELATION_GAPS,
  SPOUSE_SEX
};
