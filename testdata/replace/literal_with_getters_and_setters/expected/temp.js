let celsius = 0;
let reads = 0;

export default {
  get celsius() {
    reads++;
    return celsius;
  },
  get fahrenheit() {
    return celsius * 1.8 + 32;
  },
  set fahrenheit(value) {
    celsius = (value - 32) / 1.8;
  },
  get reads() {
    return reads;
  },
};
