exports.mode = 'basic';

if (process.env.FIXTURE_MODE !== 'extra')
    return;

exports.extra = true;
console.log('never printed either');
