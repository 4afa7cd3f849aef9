exports.mode = 'basic';

if (process.env.FIXTURE_MODE !== 'extra')
    return;

const extra = true;
exports.extra = extra;
console.log('never printed either');
