export const up = (s) => s.toUpperCase();
