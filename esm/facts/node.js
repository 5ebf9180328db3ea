const NOTHING = () => {
};
function constant(type, value) {
  return { type, constant: value, value: () => value, lacks: NOTHING };
}
function strict(type, parts, of) {
  const [a, b] = parts;
  const lacks = (into) => {
    for (const part of parts) if (part.value() === void 0) part.lacks(into);
  };
  if (b === void 0) {
    if (a.constant !== void 0) return constant(type, of(a.constant, 0));
    const value2 = () => {
      const known = a.value();
      return known === void 0 ? void 0 : of(known, 0);
    };
    return { type, value: value2, lacks };
  }
  if (a.constant !== void 0 && b.constant !== void 0) {
    return constant(type, of(a.constant, b.constant));
  }
  const fixed = b.constant;
  const value = fixed !== void 0 ? () => {
    const left = a.value();
    return left === void 0 ? void 0 : of(left, fixed);
  } : () => {
    const left = a.value();
    if (left === void 0) return void 0;
    const right = b.value();
    return right === void 0 ? void 0 : of(left, right);
  };
  return { type, value, lacks };
}
function same(a, b) {
  const fixed = b.constant;
  if (fixed === void 0 || a.constant !== void 0) {
    return strict("boolean", [a, b], (x, y) => x === y);
  }
  const value = () => {
    const left = a.value();
    return left === void 0 ? void 0 : left === fixed;
  };
  return { type: "boolean", value, lacks: lacksOf([a]) };
}
function lacksOf(parts) {
  return (into) => {
    for (const part of parts) if (part.value() === void 0) part.lacks(into);
  };
}
function choice(type, question, then, otherwise) {
  return {
    type,
    value: () => {
      const answer = question.value();
      if (answer === void 0) return void 0;
      return answer === true ? then.value() : otherwise.value();
    },
    lacks: (into) => {
      const answer = question.value();
      const taken = answer === void 0 ? question : answer === true ? then : otherwise;
      taken.lacks(into);
    }
  };
}
export {
  NOTHING,
  choice,
  constant,
  lacksOf,
  same,
  strict
};
