exports.name = 'tool';

if (require.main !== module) return;
console.log('tool runs');
