exports.idIsFilename = module.id === __filename;
exports.loadedAtLoad = module.loaded;
exports.loadedNow = () => module.loaded;
