exports.host = process.env.APP_HOST || 'nowhere';
