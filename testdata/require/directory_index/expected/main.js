import models from './models/index.js';
import * as user from './models/user.js';
import again from './models/index.js';

console.log(models.User === user.User, models === again, new user.User('Ann').name);
