const rows = [{ id: 1 }, { id: 2 }];

export async function find(id) {
  for (const row of rows) if (row.id === id) return row;
}

export async function* all() {
  yield* rows;
}

export function* ids() {
  for (const row of rows) yield row.id;
}
