const { sum } = require('./sum');

test('sums', () => sum(1, 2));
