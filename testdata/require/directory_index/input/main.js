const models = require('./models');
const user = require('./models/user');
const again = require('./models/');

console.log(models.User === user.User, models === again, new user.User('Ann').name);
