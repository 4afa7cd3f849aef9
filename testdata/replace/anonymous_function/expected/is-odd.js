export default function (n) {
    return Math.abs(n % 2) === 1;
}
