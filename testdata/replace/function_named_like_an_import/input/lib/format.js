exports.pad = (text, n) => text.padStart(n, '-')
exports.Base = class Base { static label = 'base store' }
