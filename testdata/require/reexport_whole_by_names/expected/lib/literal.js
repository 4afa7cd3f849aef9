function one() { return 1; }
export { one };
export const two = 2;
