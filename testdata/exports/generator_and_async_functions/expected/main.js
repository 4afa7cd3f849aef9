import { range, delay, ticks } from './iter.js';

async function main() {
  console.log([...range(2, 5)]);
  console.log(await delay(1, 'waited'));
  const seen = [];
  for await (const t of ticks(3)) seen.push(t);
  console.log(seen.join(','));
}

main();
