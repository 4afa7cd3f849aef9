global.appName = 'fixture';
