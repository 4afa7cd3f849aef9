const ready = 'toolOptions' in globalThis;
exports.helper = () => ready;
