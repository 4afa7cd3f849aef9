const createApp = require('./app');
const { makeTimer } = local();
const app = createApp();
app.set('mode', 'fast');
const view = require('./view');
makeTimer().start();
const late = require('./late');
console.log(view.mode, late.started);

function local() {
  return { makeTimer: () => ({ start() { process.env.TIMER = 'on'; } }) };
}
