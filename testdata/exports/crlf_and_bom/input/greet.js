// saved by an editor on Windows
exports.hello = function (who) {
	return 'hello ' + who;
};

exports.template = `a
b`;
