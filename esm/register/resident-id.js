import { isPlainDate } from "../base/index.js";
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = "10X98765432";
function readResidentId(id) {
  if (!/^\d{17}[\dXx]$/.test(id)) return void 0;
  const day = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  return {
    checksumHolds: checkDigitOf(id) === id[17]?.toUpperCase(),
    birthDate: isPlainDate(day) ? day : void 0,
    sex: Number(id[16]) % 2 === 1 ? "male" : "female"
  };
}
function checkDigitOf(id) {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  return CHECK[sum % 11];
}
export {
  checkDigitOf,
  readResidentId
};
