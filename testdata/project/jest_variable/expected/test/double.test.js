import { double, make } from './helper.js';
import { jest } from '@jest/globals';

test('calls a mock', () => {
  const mock = jest.fn();
  return [mock.isMock, double(mock, 4)];
});
setTimeout(() => console.log(make()), 50);
