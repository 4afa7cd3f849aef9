'use strict';

/** Calls `start(callback)` and gives what the callback was called with. */
const result = (start) => new Promise((resolve) => start((...args) => resolve(args)));

const tick = (callback) => setImmediate(callback);

module.exports = async function (async, print, { load }) {
  const log = [];
  const double = (n, callback) => tick(() => callback(null, n * 2));
  const isEven = (n, callback) => tick(() => callback(null, n % 2 === 0));
  const fail = (n, callback) => tick(() => callback(n > 1 ? new Error(`bad ${n}`) : null, n));
  const note = (n, callback) => {
    log.push(n);
    tick(callback);
  };
  const list = [3, 1, 2];

  for (const name of ['map', 'mapSeries', 'filter', 'filterSeries', 'reject', 'detect', 'some', 'every', 'sortBy', 'groupBy', 'concat']) {
    const iteratee = name.startsWith('map') || name === 'sortBy' ? double : name === 'concat' ? (n, done) => done(null, [n, n]) : isEven;
    print(name, await result((done) => async[name](list, iteratee, done)));
  }
  for (const name of ['mapLimit', 'filterLimit', 'detectLimit', 'someLimit', 'everyLimit', 'concatLimit']) {
    print(name, await result((done) => async[name](list, 2, name === 'mapLimit' ? double : name === 'concatLimit' ? (n, cb) => cb(null, [n]) : isEven, done)));
  }
  for (const name of ['each', 'eachSeries', 'forEach', 'forEachOf', 'eachOf', 'eachOfSeries']) {
    const iteratee = name.includes('Of') ? (value, key, done) => note(`${key}=${value}`, done) : note;
    print(name, await result((done) => async[name](name.includes('Of') ? { a: 1, b: 2 } : list, iteratee, done)));
    print('  saw', log.splice(0));
  }
  print('map error', await result((done) => async.mapSeries(list, fail, done)));
  print('mapValues', await result((done) => async.mapValues({ a: 1 }, (value, key, cb) => cb(null, key + value), done)));
  print('transform', await result((done) => async.transform([1, 2], (acc, n, index, cb) => cb(null, acc.push(n * 3)), done)));
  print('reduce', await result((done) => async.reduce(list, 10, (sum, n, cb) => tick(() => cb(null, sum + n)), done)));
  print('reduceRight', await result((done) => async.reduceRight(['a', 'b'], '', (sum, n, cb) => cb(null, sum + n), done)));
  print('series', await result((done) => async.series([(cb) => cb(null, 1), (cb) => tick(() => cb(null, 2))], done)));
  print('series of object', await result((done) => async.series({ one: (cb) => cb(null, 1), two: (cb) => cb(null, 2, 3) }, done)));
  print('parallel', await result((done) => async.parallel([(cb) => tick(() => cb(null, 'late')), (cb) => cb(null, 'early')], done)));
  print('parallelLimit', await result((done) => async.parallelLimit([(cb) => cb(null, 1), (cb) => cb(null, 2)], 1, done)));
  print('waterfall', await result((done) => async.waterfall([(cb) => cb(null, 1, 2), (a, b, cb) => cb(null, a + b), (c, cb) => cb(null, c * 10)], done)));
  print('waterfall error', await result((done) => async.waterfall([(cb) => cb(new Error('stop')), () => log.push('never')], done)));
  print('auto', await result((done) => async.auto({ a: (cb) => cb(null, 'A'), b: ['a', (results, cb) => cb(null, `${results.a}B`)] }, done)));
  print('autoInject', await result((done) => async.autoInject({ a: (cb) => cb(null, 'A'), b: (a, cb) => cb(null, `${a}B`) }, done)));
  print('compose', await result((done) => async.compose(double, double)(2, done)));
  print('seq', await result((done) => async.seq(double, (n, cb) => cb(null, n + 1))(2, done)));
  print('applyEach', await result((done) => async.applyEach([double, (n, cb) => cb(null, n)], 5, done)));
  print('race', await result((done) => async.race([(cb) => setTimeout(cb, 50, null, 'slow'), (cb) => tick(() => cb(null, 'fast'))], done)));
  print('times', await result((done) => async.times(3, (n, cb) => cb(null, n * n), done)));
  print('timesSeries', await result((done) => async.timesSeries(3, (n, cb) => tick(() => cb(null, n)), done)));
  let count = 0;
  print('whilst', await result((done) => async.whilst(() => count < 3, (cb) => tick(() => cb(null, ++count)), done)));
  print('until', await result((done) => async.until(() => count === 0, (cb) => cb(null, --count), done)));
  print('doWhilst', await result((done) => async.doWhilst((cb) => cb(null, ++count), () => count < 2, done)));
  print('during', await result((done) => async.during((cb) => cb(null, count > 0), (cb) => cb(null, --count), done)));
  print('forever', await result((done) => async.forever((next) => tick(() => next(++count > 3 ? new Error('enough') : null)), done)));
  let tries = 0;
  print('retry', await result((done) => async.retry(3, (cb) => cb(++tries < 3 ? new Error('again') : null, tries), done)));
  print('retryable', await result((done) => async.retryable(2, (n, cb) => cb(null, n))(7, done)));
  print('reflect', await result((done) => async.parallel([async.reflect((cb) => cb(new Error('kept'))), async.reflect((cb) => cb(null, 1))], done)));
  print('tryEach', await result((done) => async.tryEach([(cb) => cb(new Error('no')), (cb) => cb(null, 'yes')], done)));
  print('timeout', await result((done) => async.timeout((cb) => setTimeout(cb, 500), 10)(done)));
  print('asyncify', await result((done) => async.asyncify((n) => n + 1)(1, done)));
  print('asyncify of a promise', await result((done) => async.asyncify(() => Promise.resolve('kept'))(done)));
  print('constant', await result((done) => async.constant(1, 2)(done)));
  print('apply', async.apply((a, b) => a + b, 1)(2));
  print('ensureAsync', await result((done) => async.ensureAsync((cb) => cb(null, 'x'))(done)));

  const memo = async.memoize((n, cb) => tick(() => cb(null, ++count + n)));
  print('memoize', [await result((done) => memo(1, done)), await result((done) => memo(1, done)), Object.keys(memo.memo)]);
  print('unmemoize', typeof async.unmemoize(memo));

  const queue = async.queue(note, 2);
  queue.push(['a', 'b']);
  queue.unshift('c');
  await new Promise((resolve) => (queue.drain = resolve));
  print('queue', [log.splice(0), queue.length(), queue.idle(), queue.concurrency]);
  const priority = async.priorityQueue(note, 1);
  for (const [task, level] of [['low', 9], ['high', 1], ['mid', 5]]) priority.push(task, level);
  await new Promise((resolve) => (priority.drain = resolve));
  print('priorityQueue', log.splice(0));
  const cargo = async.cargo((tasks, cb) => note(tasks.join('+'), cb), 2);
  cargo.push(['x', 'y', 'z']);
  await new Promise((resolve) => (cargo.drain = resolve));
  print('cargo', log.splice(0));

  print('aliases', [async.forEach === async.each, async.inject === async.reduce, async.all === async.every, async.select === async.filter]);
  const eachModule = await load('each.js');
  print('async/each', await result((done) => (eachModule.default ?? eachModule)(list, note, done)));
  print('async/each saw', log.splice(0));
  const waterfall = await load('waterfall.js');
  print('async/waterfall', await result((done) => (waterfall.default ?? waterfall)([(cb) => cb(null, 'in')], done)));
};
