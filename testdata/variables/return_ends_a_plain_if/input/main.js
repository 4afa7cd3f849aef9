const settings = require('./settings');
console.log(settings.mode, settings.extra, require('./quiet'), require('./negated').level);

if (settings.mode === 'basic') {
  console.log('basic'); // and that is all
  return;
}

console.log('never printed');
