const items = [];
export const append = items.push.bind(items);
export const all = () => items.join();
