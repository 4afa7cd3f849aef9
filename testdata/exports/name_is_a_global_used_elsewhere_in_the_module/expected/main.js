import { fetchAll, setTimeout as wait, console as fake } from './fakes.js';

wait(() => console.log('never waits'), 99999);
fake.log('not printed');
console.log(fake.lines, fetchAll());
