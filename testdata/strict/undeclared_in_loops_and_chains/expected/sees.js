export default function () {
  globalThis.left = left + 100;
  return [i, left, delete globalThis.tall, typeof tall];
}
