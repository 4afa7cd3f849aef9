console.log(require('./total')(4));
