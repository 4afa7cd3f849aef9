'use strict';

const self = (module.exports = {});

self.last = (list) => list[list.length - 1];
const { last } = self;

self.both = (list) => last(list) + self.last(list);
