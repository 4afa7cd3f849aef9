exports.text = 'first of ' + require('./main').name;
