import fs from 'fs';
const { readFileSync } = fs; // takes whatever is there now

export const load = (file) => readFileSync(file, 'utf8');
