export function upper(s) { return s.toUpperCase(); }

export function capitalize(s) {
  return upper(s[0]) + s.slice(1);
}

export function title(s) {
  return s.split(' ').map(capitalize).join(' ');
}

export const reverse = (s) => upper([...s].reverse().join(''));
