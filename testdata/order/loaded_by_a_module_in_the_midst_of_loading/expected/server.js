export var port = 80;

import * as routes from './routes.js';
import * as settings from './settings.js';

export var address = () => [routes.host(), settings.host, port].join(' ');
