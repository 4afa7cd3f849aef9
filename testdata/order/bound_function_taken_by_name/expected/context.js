const values = new Map();
export const set = values.set.bind(values);
export const get = (key) => values.get(key);
