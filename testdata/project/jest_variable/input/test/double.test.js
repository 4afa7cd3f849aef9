const { double } = require('./helper');

test('calls a mock', () => {
  const mock = jest.fn();
  return [mock.isMock, double(mock, 4)];
});
