const exports = {};

exports.before = 'lost';
exports.viaExports = 'lost as well';

export default function app() {
	return 'app';
}

app.after = 'kept';
exports.viaExports = 'still lost';
