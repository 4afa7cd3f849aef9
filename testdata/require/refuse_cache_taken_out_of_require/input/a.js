exports.n = globalThis.a = (globalThis.a || 0) + 1;
