import settings from './settings.js';
import show from './show.js';

settings.verbose = true;
settings.plugins.push('second');
delete settings.legacy;
settings.added = 'new';
Object.assign(settings, { level: 9 });

show();
