module.exports.before = 'lost';
exports.viaExports = 'lost as well';

module.exports = function app() {
	return 'app';
};

module.exports.after = 'kept';
exports.viaExports = 'still lost';
