const load = (name) => require('./' + name);

exports.names = ['one', 'two'].map((name) => load(name).name);
