// evaluated at load, needs the method
exports.hello = 'hello'.shout ? 'hello'.shout() : 'too early';
