export default function () { return 'guarded' }
[4].forEach(function (n) { console.log('guarded', n) })
