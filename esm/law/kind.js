function valueSchema(schema) {
  return schema;
}
function zodOf(schema) {
  return schema;
}
function listed(list, under, nameOf, key = "id") {
  return list.map((one, index) => ({ name: nameOf(one), pointer: `${under}/${index}/${key}` }));
}
export {
  listed,
  valueSchema,
  zodOf
};
