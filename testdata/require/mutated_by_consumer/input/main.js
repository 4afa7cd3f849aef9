const settings = require('./settings');

settings.verbose = true;
settings.plugins.push('second');
delete settings.legacy;
settings.added = 'new';
Object.assign(settings, { level: 9 });

require('./show')();
