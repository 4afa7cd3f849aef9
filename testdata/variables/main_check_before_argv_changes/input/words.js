exports.count = () => process.argv.length;
if (!module.parent) console.log('words is the program');
