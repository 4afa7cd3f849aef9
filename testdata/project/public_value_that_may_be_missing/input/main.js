// Node cannot import a CommonJS module whose value is missing: asked for behind a condition, it is
// required until it is converted itself.
if (process.argv.length > 0) console.log(require('./tokens'));
