const LEARNING = 2;
const PRIMARY = 4;
const JUNIOR = 9;
const SENIOR = 12;
const COLLEGE = 13;
const GROWN = 12;
const PENSIONER = 40;
export {
  COLLEGE,
  GROWN,
  JUNIOR,
  LEARNING,
  PENSIONER,
  PRIMARY,
  SENIOR
};
