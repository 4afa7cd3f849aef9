global.appName = 'fixture';

export {};
