let settings = { env: 'dev' };

module.exports = settings;

settings.level = 'debug'; // same object, seen by everybody
settings = { env: 'prod', level: 'error' }; // never exported
