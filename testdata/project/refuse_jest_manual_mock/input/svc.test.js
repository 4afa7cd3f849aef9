const svc = require('./svc');
const { twice } = require('./pure');

test('fetches', () => svc.run());
test('doubles', () => twice(2));
