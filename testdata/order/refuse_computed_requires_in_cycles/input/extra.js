require('./main').register('extra');
