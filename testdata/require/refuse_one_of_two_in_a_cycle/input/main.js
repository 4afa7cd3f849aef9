const chosen = process.argv[2] ? './a' : './b';
exports.ready = 'ready';
console.log(require(chosen));
