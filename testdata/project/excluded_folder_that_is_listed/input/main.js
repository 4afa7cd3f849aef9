const fs = require('fs');
const path = require('path');

const dir = path.join(__dirname, 'cases');
for (const file of fs.readdirSync(dir)) {
  console.log(file, require(path.join(dir, file)).run());
}
