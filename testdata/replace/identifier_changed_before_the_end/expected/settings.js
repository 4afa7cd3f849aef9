let settings = { env: 'dev' };

export default settings;

settings.level = 'debug'; // same object, seen by everybody
settings = { env: 'prod', level: 'error' }; // never exported
