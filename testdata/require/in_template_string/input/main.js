const banner = `
${require('./banner').title}
v${require('./banner').version} ${`nested ${require('path').posix.sep}`}
`;
console.log(banner.trim());
console.log(`not code: require('./nothing')`, "require('./nothing')", /require\('x'\)/.source.length);
// require('./commented-out')
