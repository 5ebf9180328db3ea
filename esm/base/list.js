function append(to, from) {
  for (const one of from) to.push(one);
}
export {
  append
};
