if (typeof module !== 'undefined') {
  module.exports = function () { return 'guarded' }
}
[4].forEach(function (n) { console.log('guarded', n) })
