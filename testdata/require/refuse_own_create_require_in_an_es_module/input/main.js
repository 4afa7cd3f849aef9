import('./program.mjs');
