import svc from './svc.cjs';
import { twice } from './pure.js';

test('fetches', () => svc.run());
test('doubles', () => twice(2));
