import clock from './clock.js';

export const header = () => `report at ${clock.now()}`;
