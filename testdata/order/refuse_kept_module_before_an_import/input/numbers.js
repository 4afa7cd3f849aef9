console.log('numbers have a parent:', module.parent !== null);
if (typeof process !== 'object') throw new Error('only for Node');
