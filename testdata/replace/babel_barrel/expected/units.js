export const Unit = {
  Meter: "m"
};
export const unit = 'of units';
