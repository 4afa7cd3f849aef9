import path from 'path';

// Nobody loads this by a computed name.
export const twice = (text) => text + path.basename(import.meta.filename).slice(0, 5) + text;
