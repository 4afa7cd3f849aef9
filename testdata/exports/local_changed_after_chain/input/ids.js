var last = exports.last = 100;

exports.next = function () {
	// only the local moves on
	return ++last;
};
