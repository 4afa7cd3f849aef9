const finder = require('finder');
finder.add(__dirname);
