const repo = require('./repo');

(async () => {
  console.log(await repo.find(2));
  for await (const row of repo.all()) console.log(row);
  console.log([...repo.ids()]);
})();
