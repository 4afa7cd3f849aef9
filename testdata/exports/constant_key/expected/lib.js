const KEY = 'last';
const OTHER = 'other-one';

export const last = (list) => list[list.length - 1];
const otherOne = 2;
export { otherOne as 'other-one' };

for (const name of ['a', 'b']) {
  last[name] = name;
}
