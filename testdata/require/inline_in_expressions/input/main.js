console.log(require('./config').name + '@' + require('./package-info').version);
console.log([require('./config'), 1].length, typeof require('./config'), !require('./flag'));

const all = { config: require('./config'), flag: require('./flag'), ['dyn']: require('./config').name };
console.log(all.config === require('./config'), all.flag, all.dyn);

for (const key of require('./config').list) console.log(key);
