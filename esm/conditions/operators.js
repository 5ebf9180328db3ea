const includes = (list, value) => Array.isArray(list) && list.includes(value);
function holds(operator, left, right) {
  switch (operator) {
    case "equal":
      return left === right;
    case "in":
      return includes(right, left);
    case "greaterThanInclusive":
      return left >= right;
    case "lessThanInclusive":
      return left <= right;
    case "greaterThan":
      return left > right;
    case "lessThan":
      return left < right;
    case "notEqual":
      return left !== right;
    case "notIn":
      return !includes(right, left);
    case "contains":
      return includes(left, right);
    case "doesNotContain":
      return !includes(left, right);
  }
}
export {
  holds
};
