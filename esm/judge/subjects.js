import { plainValue } from "../register/index.js";
function subjectsOf(kind, { households, villages, townships, counties, duties }) {
  switch (kind) {
    case "village":
      return villages.map((village) => ({
        subject: { village },
        village: plainValue(village.id) ?? null
      }));
    case "township":
      return townships.map((township) => ({
        subject: { township, villages: villages.filter((one) => one.township === township.id) },
        village: null
      }));
    case "county":
      return counties.map((county) => ({
        subject: { county, townships: townships.filter((one) => one.county === county.id) },
        village: null
      }));
    case "duty":
      return duties.map((duty) => ({ subject: { duty, all: duties }, village: null }));
    default:
      return households.map((household) => ({
        subject: { household },
        village: plainValue(household.village) ?? null
      }));
  }
}
export {
  subjectsOf
};
