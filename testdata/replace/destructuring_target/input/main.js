console.log(require('./pair').name, require('./pair').size, require('./picked'));
