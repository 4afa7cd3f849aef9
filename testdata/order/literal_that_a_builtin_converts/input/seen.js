exports.value = globalThis.converted;
