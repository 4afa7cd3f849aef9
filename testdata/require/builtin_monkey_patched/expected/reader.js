import fs from 'fs';

export const check = (file) => fs.existsSync(file);
