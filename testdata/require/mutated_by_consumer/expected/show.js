import settings from './settings.js';

export default function () {
  console.log(settings.verbose, settings.plugins, 'legacy' in settings, settings.added, settings.level);
  console.log(settings.describe());
}
