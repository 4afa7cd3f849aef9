let _last;
export { _last as last };
var last = _last = 100;

export function next() {
	// only the local moves on
	return ++last;
}
