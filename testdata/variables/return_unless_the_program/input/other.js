exports.name = 'other';

if (module != require.main) { return; }
console.log('other runs');
