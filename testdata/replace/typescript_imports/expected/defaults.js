const defaults = { separator: ': ' };
export { defaults as default };
