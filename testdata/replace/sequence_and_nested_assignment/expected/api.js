let steps = 0;
const api = { get ready() { return steps; } };

export default (steps++, prepare(), api.self = api);

function prepare() { steps += 10; }
