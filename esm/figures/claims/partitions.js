function partitionOf(reading, parts) {
  return reading.rules.partitions.partitions.find((partition) => {
    const classes = parts.map((one) => classOf(partition, one));
    return !classes.includes(-1) && new Set(classes).size === classes.length && classes.length === partition.groups.length;
  });
}
function classOf(partition, quantity) {
  const byLead = partition.groups.findIndex(
    (words) => words.some((word) => quantity.lead.includes(word))
  );
  if (byLead >= 0) return byLead;
  const noun = quantity.noun.replace(/^为/, "");
  return partition.groups.findIndex((words) => words.some((word) => noun.startsWith(word)));
}
function partitionNamed(reading, parts) {
  for (const { complete, groups } of reading.rules.partitions.partitions) {
    if (!complete || groups.length > parts.length) continue;
    for (let from = 0; from + groups.length <= parts.length && from < 20; from++) {
      if (partitionOf(reading, parts.slice(from, from + groups.length))?.complete === true)
        return { from, count: groups.length };
    }
  }
  return void 0;
}
export {
  partitionNamed,
  partitionOf
};
