let thing;

thing = { name: 'first' };
thing.extra = 'on the first';
const first = thing;

thing = { name: 'second' };
thing.more = first.name + ' ' + first.extra;

export default thing;
