require('./pattern');
require('./key');
require('./alias');
