export const parse = (text) => ({ year: +text.slice(0, 4) });
