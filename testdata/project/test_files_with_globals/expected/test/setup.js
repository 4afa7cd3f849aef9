global.expect = (value) => ({
  toBe(other) { if (value !== other) throw new Error(`${value} is not ${other}`); },
});

export {};
