const LEVELS = ["household", "village", "township", "county", "province", "nation"];
export {
  LEVELS
};
