exports.count = () => process.argv.length;
