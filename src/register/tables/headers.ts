/** Headers under which ledgers and the national systems give the id of a household. */
export const HOUSEHOLD_ID = ["户编码", "户ID", "户号", "农户编号", "家庭编号", "aac001"];

/** Headers under which they give the id of a person. */
export const MEMBER_ID = ["人编号", "人口编号", "人员编号", "人编码", "个人编号", "aab001"];
