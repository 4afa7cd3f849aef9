import path from 'path';

export const name = path.basename(import.meta.dirname);
