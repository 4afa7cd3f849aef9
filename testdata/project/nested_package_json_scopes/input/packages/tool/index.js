module.exports = (x) => require('../inner').name + ' tool ' + x;
