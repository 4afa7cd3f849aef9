const settings = require('./settings');

module.exports = function () {
  console.log(settings.verbose, settings.plugins, 'legacy' in settings, settings.added, settings.level);
  console.log(settings.describe());
};
