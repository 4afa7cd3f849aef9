const names = ['sums'];
names.push('lists');

exports.kinds = names.map((name) => Object.keys(require('./' + name)).join());
