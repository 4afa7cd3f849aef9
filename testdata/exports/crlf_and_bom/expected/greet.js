// saved by an editor on Windows
export function hello(who) {
	return 'hello ' + who;
}

export const template = `a
b`;
