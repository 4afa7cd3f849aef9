const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');

// What a test runner does with the files its settings name.
const settings = fs.readFileSync(path.join(__dirname, '.mocharc.json'), 'utf8').replace(/\/\/.*/g, '');
const options = fs.readFileSync(path.join(__dirname, 'test', 'mocha.opts'), 'utf8');
const named = JSON.parse(settings).require;
const files = named.concat(options.match(/\S+\/(?:setup|env)\S*/g)).map(name =>
  ['', '.js'].map(end => path.resolve(__dirname, name + end)).find(each => fs.existsSync(each)));
const load = file => import(pathToFileURL(file)).then(loaded => console.log(loaded.default.env));
files.reduce((before, file) => before.then(() => load(file)), Promise.resolve())
  .then(() => console.log(globalThis.greet('Ann')));
