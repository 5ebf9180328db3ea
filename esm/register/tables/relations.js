const RELATIONS = {
  head: ["\u6237\u4E3B", "head", "\u672C\u4EBA\u6216\u6237\u4E3B", "\u672C\u4EBA", "\u6237\u4E3B\u672C\u4EBA"],
  spouse: ["\u914D\u5076", "spouse", "\u59BB\u5B50", "\u4E08\u592B", "\u59BB", "\u592B"],
  child: [
    "\u5B50\u5973",
    "child",
    "\u4E4B\u5B50",
    "\u4E4B\u5973",
    "\u5B50",
    "\u5973",
    "\u513F\u5B50",
    "\u5973\u513F",
    "\u957F\u5B50",
    "\u6B21\u5B50",
    "\u4E09\u5B50",
    "\u957F\u5973",
    "\u6B21\u5973",
    "\u4E09\u5973"
  ],
  "child-in-law": ["\u513F\u5AB3\u5973\u5A7F", "child-in-law", "\u4E4B\u513F\u5AB3", "\u4E4B\u5973\u5A7F", "\u513F\u5AB3", "\u5973\u5A7F"],
  grandchild: [
    "\u5B59\u5B50\u5973",
    "grandchild",
    "\u4E4B\u5B59\u5B50",
    "\u4E4B\u5B59\u5973",
    "\u4E4B\u5916\u5B59\u5B50",
    "\u4E4B\u5916\u5B59\u5973",
    "\u5B59\u5B50",
    "\u5B59\u5973",
    "\u5916\u5B59\u5B50",
    "\u5916\u5B59\u5973",
    "\u5916\u5B59"
  ],
  parent: ["\u7236\u6BCD", "parent", "\u4E4B\u7236", "\u4E4B\u6BCD", "\u7236\u4EB2", "\u6BCD\u4EB2", "\u7236", "\u6BCD"],
  "parent-in-law": [
    "\u5CB3\u7236\u6BCD\u516C\u5A46",
    "parent-in-law",
    "\u4E4B\u5CB3\u7236",
    "\u4E4B\u5CB3\u6BCD",
    "\u4E4B\u516C\u516C",
    "\u4E4B\u5A46\u5A46",
    "\u5CB3\u7236",
    "\u5CB3\u6BCD",
    "\u516C\u516C",
    "\u5A46\u5A46"
  ],
  grandparent: [
    "\u7956\u7236\u6BCD",
    "grandparent",
    "\u4E4B\u7956\u7236",
    "\u4E4B\u7956\u6BCD",
    "\u4E4B\u5916\u7956\u7236",
    "\u4E4B\u5916\u7956\u6BCD",
    "\u7956\u7236",
    "\u7956\u6BCD",
    "\u5916\u7956\u7236",
    "\u5916\u7956\u6BCD"
  ],
  sibling: ["\u5144\u5F1F\u59D0\u59B9", "sibling", "\u4E4B\u5144\u5F1F\u59D0\u59B9", "\u5144\u5F1F", "\u59D0\u59B9", "\u54E5\u54E5", "\u5F1F\u5F1F", "\u59D0\u59D0", "\u59B9\u59B9"],
  other: ["\u5176\u4ED6", "other", "\u4E4B\u66FE\u5B59\u5B50", "\u4E4B\u66FE\u5B59\u5973", "\u4E4B\u4F84\u513F", "\u4E4B\u4F84\u5973", "\u4E4B\u5144\u5F1F\u5AB3\u5987", "\u4E4B\u53D4\u4F2F"]
};
export {
  RELATIONS
};
