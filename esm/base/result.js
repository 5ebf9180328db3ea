function succeed(value, issues = []) {
  return { ok: true, value, issues };
}
function fail(issues) {
  return { ok: false, issues };
}
function hasErrors(issues) {
  return issues.some((one) => one.severity === "error");
}
export {
  fail,
  hasErrors,
  succeed
};
