const rows = [{ id: 1 }, { id: 2 }];

module.exports = {
  async find(id) {
    for (const row of rows) if (row.id === id) return row;
  },

  async *all() {
    yield* rows;
  },

  *ids() {
    for (const row of rows) yield row.id;
  },
};
