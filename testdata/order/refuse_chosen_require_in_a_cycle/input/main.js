exports.name = 'main';

const parts = ['./first', './second'].map((name) => require(name));

console.log(parts.map((part) => part.text));
