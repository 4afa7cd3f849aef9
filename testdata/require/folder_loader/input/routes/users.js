module.exports = function () { return 'users route' }
