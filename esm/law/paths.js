function ruleFile(name) {
  return `packs/${name}.json`;
}
function packFile(name) {
  return `packs/${name}/pack.json`;
}
function parameterFile(name) {
  return `parameters/${name}.json`;
}
export {
  packFile,
  parameterFile,
  ruleFile
};
