const CONFIDENCES = [
  "government",
  "press",
  "secondary",
  "practice",
  "general-knowledge",
  "uncertain"
];
const PLACE = /^cn(-[a-z]+(-([a-z]+|\d{6}))?)?$/;
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export {
  CONFIDENCES,
  NAME,
  PLACE
};
