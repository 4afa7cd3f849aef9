let count = 1;

const _count = count;
export { _count as count };
count = 2;

export const bump = () => { count++; };
export const current = () => count;
