import { mock } from 'node:test';
import { equal } from 'node:assert';

const double = mock.fn(value => value * 2);
equal(double(2), 4);
console.log(double.mock.calls.length);
