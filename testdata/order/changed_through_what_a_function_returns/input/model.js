function load() {
  return require('./dates');
}

exports.started = load().begin();
