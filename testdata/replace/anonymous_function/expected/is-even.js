import isOdd from './is-odd.js';

export default function (n) {
    return !isOdd(n);
}
