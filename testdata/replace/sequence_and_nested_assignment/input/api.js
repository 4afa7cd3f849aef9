let steps = 0;
const api = { get ready() { return steps; } };

module.exports = (steps++, prepare(), api.self = api);

function prepare() { steps += 10; }
