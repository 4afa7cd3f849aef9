import d from './data.json' with { type: 'json' }; d.list.push(2);
