const create = require('./framework');
const app = create();
const routes = require('./routes');

app.use('/users', routes.users);
app.use(require('./middleware'));

console.log(app.handle('/users'), app.handle('/none'));
