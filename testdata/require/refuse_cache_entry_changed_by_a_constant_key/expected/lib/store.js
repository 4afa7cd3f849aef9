let loads = 0;
export const start = 1;
export const step = () => 2;
const _loads = () => ++loads;
export { _loads as loads };
console.log('store loaded');
