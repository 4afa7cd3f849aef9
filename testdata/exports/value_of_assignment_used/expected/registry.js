const all = [];

function add(fn) {
  all.push(fn.name);
  return fn;
}

export let open;
add(open = function open() {});
export let close;
add(close = function close() {});

export let verbose;
if ((verbose = Boolean(process.env.FIXTURE_VERBOSE))) console.log('verbose!');

export let limit, Handler;
const limits = [limit = 10, (Handler = class Handler { static label = 'H' }).label];
console.log(limits);

const _all = () => all.join();
export { _all as all };
