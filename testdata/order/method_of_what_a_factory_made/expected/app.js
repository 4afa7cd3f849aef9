import settings from './settings.js';
export default () => ({ set(key, value) { settings[key] = value; } });
