exports.start = () => console.log(report('start'));
exports.stop = () => 'not there';
if (process.argv.length > 20) return;

function report(what) {
  return 'report ' + what;
}
exports.stop = () => report('stop');
