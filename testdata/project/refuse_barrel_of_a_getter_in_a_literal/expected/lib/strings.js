let issued = 0;
const strings = {
  get next() {
    return (issued += 1);
  }};

export { strings as default, strings as 'module.exports' };
export const { get } = strings;