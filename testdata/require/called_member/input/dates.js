exports.parse = (text) => ({ year: +text.slice(0, 4) });
