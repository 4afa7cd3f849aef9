console.log(require('./nested').name, require('./nested/package.json').main)
