exports.n = globalThis.c = (globalThis.c || 0) + 1;
