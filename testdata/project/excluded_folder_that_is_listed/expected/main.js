import fs from 'fs';
import path from 'path';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const dir = path.join(import.meta.dirname, 'cases');
for (const file of fs.readdirSync(dir)) {
  console.log(file, require(path.join(dir, file)).run());
}
