export default () => 'plugin default';
export const name = 'plugin';
