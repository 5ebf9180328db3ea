import { peopleOf } from "../indicators/index.js";
function countHouseholds({ homes, mostOnFile }, test) {
  const answers = homes.filter(({ onFile }) => onFile === true).map(test);
  const outside = answers.filter((answer) => answer === false).length;
  return {
    least: answers.filter((answer) => answer === true).length,
    most: mostOnFile === null ? null : mostOnFile - outside
  };
}
function countPeople(all, test, heads) {
  let least = 0;
  let most = isWhole(all) ? 0 : null;
  for (const home of all.homes) {
    const answer = home.onFile === false ? false : test(home);
    if (answer === false) continue;
    const found = heads(home);
    if (home.onFile === true && answer === true) least += found.least;
    most = most === null || found.most === null ? null : most + found.most;
  }
  return { least, most };
}
function headsOn(asOf, mostPeople) {
  return ({ household }) => {
    let least = 0;
    let most = 0;
    for (const { belongs, weight } of peopleOf(household, { asOf }, mostPeople)) {
      if (belongs === true) least += weight.least;
      if (belongs === false) continue;
      most = most === null || weight.most === null ? null : most + weight.most;
    }
    return { least, most };
  };
}
function isWhole({ homes, mostOnFile }) {
  return homes.filter(({ onFile }) => onFile === true).length === mostOnFile;
}
export {
  countHouseholds,
  countPeople,
  headsOn,
  isWhole
};
