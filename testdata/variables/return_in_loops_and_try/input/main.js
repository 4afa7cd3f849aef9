console.log(require('./search').found, require('./guarded').state, require('./picked'));
