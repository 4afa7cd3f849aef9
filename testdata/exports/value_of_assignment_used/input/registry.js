const all = [];

function add(fn) {
  all.push(fn.name);
  return fn;
}

add(exports.open = function open() {});
add(exports.close = function close() {});

if ((exports.verbose = Boolean(process.env.FIXTURE_VERBOSE))) console.log('verbose!');

const limits = [exports.limit = 10, (exports.Handler = class Handler { static label = 'H' }).label];
console.log(limits);

exports.all = () => all.join();
