const { fetchAll, setTimeout: wait, console: fake } = require('./fakes');

wait(() => console.log('never waits'), 99999);
fake.log('not printed');
console.log(fake.lines, fetchAll());
