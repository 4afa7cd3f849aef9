export function log(text) { console.log(text) }
[3].forEach(function (n) {
    console.log('logger', n)
});
