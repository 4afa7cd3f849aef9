import create from './framework.js';
const app = create();
import * as routes from './routes.js';
import middleware from './middleware.js';

app.use('/users', routes.users);
app.use(middleware);

console.log(app.handle('/users'), app.handle('/none'));
