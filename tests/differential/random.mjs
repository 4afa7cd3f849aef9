// A random source with a seed (splitmix32): the same seed gives the same program on every machine.

export class Random {
  #state;

  constructor(seed) {
    this.#state = (Math.imul(seed ^ 0x51ed270b, 0x9e3779b1) + 0x7f4a7c15) >>> 0;
  }

  /** A 32-bit unsigned integer. */
  next() {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let z = this.#state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  }

  /** An integer from `low` to `high`, both included. */
  int(low, high) {
    return low + (this.next() % (high - low + 1));
  }

  /** True with the given probability. */
  chance(probability) {
    return this.next() / 2 ** 32 < probability;
  }

  pick(list) {
    return list[this.next() % list.length];
  }

  /** `count` different elements, in the order of the list. */
  sample(list, count) {
    const indices = list.map((_, index) => index);
    while (indices.length > count) indices.splice(this.next() % indices.length, 1);
    return indices.map((index) => list[index]);
  }

  shuffle(list) {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.next() % (i + 1);
      [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
  }

  /** One of `list` with probability in proportion to `weight(element)`; undefined if all weights are 0. */
  weighted(list, weight) {
    const weights = list.map(weight);
    let rest = (this.next() / 2 ** 32) * weights.reduce((sum, each) => sum + each, 0);
    return list.find((_, index) => (rest -= weights[index]) < 0);
  }
}
