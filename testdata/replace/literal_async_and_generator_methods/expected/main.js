import * as repo from './repo.js';

(async () => {
  console.log(await repo.find(2));
  for await (const row of repo.all()) console.log(row);
  console.log([...repo.ids()]);
})();
