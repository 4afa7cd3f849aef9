import('./program.mjs');

export {};
