import create from './framework.js';
import * as routes from './routes.js';
import middleware from './middleware.js';

const app = create();

app.use('/users', routes.users);
app.use(middleware);

console.log(app.handle('/users'), app.handle('/none'));
