import { code, date, proseOf, table, text } from "../column.js";
import { HOUSEHOLD_ID } from "./headers.js";

export const fieldVerdicts = table(
  "field-verdicts",
  { zh: "入户认定", en: "Field verdicts" },
  {
    zh: "村里入户核查时写下的结论，或名单、系统所载的结论，与计算的结论对照。",
    en: "What the village wrote when it checked the household, or a list or system concludes, set beside the computed verdict.",
  },
  ["household", "criterion"],
  {
    household: text("户编号", "Household id", { headers: HOUSEHOLD_ID }),
    criterion: text("指标", "Criterion"),
    verdict: code("认定", "Verdict", { met: ["达标", "met"], "not-met": ["未达标", "not met"] }),
    method: code("核查方式", "Method", {
      seen: ["现场查看", "seen"],
      document: ["查阅资料", "document"],
      "data-match": ["数据比对", "data match"],
      asked: ["询问", "asked"],
      system: ["名单结论", "list", "系统结论", "系统登记"],
    }),
    evidence: proseOf("佐证材料", "Evidence"),
    signer: text("签字人", "Signer", { personal: "identity" }),
    on: date("核查日期", "Checked on"),
  },
);
