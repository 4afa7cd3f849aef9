import { double } from './helper.js';
import { jest } from '@jest/globals';

test('calls a mock', () => {
  const mock = jest.fn();
  return [mock.isMock, double(mock, 4)];
});
