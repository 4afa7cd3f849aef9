const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');

// What a test runner does with the files its settings name.
const settings = fs.readFileSync(path.join(__dirname, '.mocharc.json'), 'utf8').replace(/\/\/.*/g, '');
const options = fs.readFileSync(path.join(__dirname, 'test', 'mocha.opts'), 'utf8');
const named = JSON.parse(settings).require;
for (const name of named.concat(options.match(/\S+\/(?:setup|env)\S*/g))) {
  const file = ['', '.js'].map(end => path.resolve(__dirname, name + end)).find(each => fs.existsSync(each));
  if (!file) console.log('there is no', name);
  else import(pathToFileURL(file)).then(loaded => console.log(loaded.default.env));
}
setTimeout(() => console.log(globalThis.greet('Ann')), 50);
