import left, { pad, trim as cut, version } from 'leftish';

console.log(left.pad('a', 3), pad('b', 2), cut(' c '), version, left.dynamic);
