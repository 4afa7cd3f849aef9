function makeApi(size) {
  return { size, wrap: (value) => `[${value}]` };
}

export default makeApi(3);
