exports.greeting = process.env.GREETING || 'hello';
