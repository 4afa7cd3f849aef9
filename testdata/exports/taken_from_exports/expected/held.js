const self = {};
export default self;

self.last = (list) => list[list.length - 1];
const last = self.last;

self.both = (list) => last(list) + self.last(list);
