function chain(x) {
  return [x];
}

// Where are we?
// so that it works with and without `default`
export default chain;
chain.chain = chain;
