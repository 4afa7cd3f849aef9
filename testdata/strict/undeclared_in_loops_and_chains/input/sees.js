module.exports = function () {
  left = left + 100;
  return [i, left, delete globalThis.tall, typeof tall];
};
