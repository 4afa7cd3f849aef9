exports.n = globalThis.b = (globalThis.b || 0) + 1;
