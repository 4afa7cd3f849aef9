jest.mock('./db');
const svc = require('./svc');

test('asks the database', () => svc.run());
