exports.run = () => 'cli ' + process.argv[2];
if (require.main === module) console.log('cli is the program');
