export const map = new Map();
export const set = new Set();
