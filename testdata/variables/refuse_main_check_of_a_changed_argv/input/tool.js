exports.run = () => 'tool ' + process.argv[2];
if (require.main === module) console.log('tool is the program');
