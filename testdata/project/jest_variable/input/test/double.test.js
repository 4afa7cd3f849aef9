const { double, make } = require('./helper');

test('calls a mock', () => {
  const mock = jest.fn();
  return [mock.isMock, double(mock, 4)];
});
setTimeout(() => console.log(make()), 50);
