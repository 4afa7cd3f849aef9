module.exports = (path) => 'no route for ' + path;
