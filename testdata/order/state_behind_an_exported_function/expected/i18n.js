const state = { locale: 'en' };
function configure(options) { Object.assign(state, options); }
function translate(key) { return state.locale + ':' + key; }
export { configure, translate };
