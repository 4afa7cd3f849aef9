export default (options) => ({ ...options, lines: () => 1 });
