exports.words = ['en', 'de'];
