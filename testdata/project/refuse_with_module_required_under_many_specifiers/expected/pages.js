import engine from './engine/index.cjs';
const { render } = engine;

export const home = () => render({ user: 'home' });
