export function* range(from, to) {
  for (let i = from; i < to; i++) yield i;
}

export async function delay(ms, value) {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return value;
}

export async function* ticks(n) {
  for (const i of range(0, n)) yield await delay(1, i);
}
