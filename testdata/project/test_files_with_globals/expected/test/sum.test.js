import sum from '../lib/sum.js';

describe('sum', () => {
  it('adds', () => expect(sum(1, 2)).toBe(3));
  it('starts at zero', () => {
    expect(sum()).toBe(0);
  });
});
