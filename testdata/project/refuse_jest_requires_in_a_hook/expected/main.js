// What jest does: globals, a hook before each test, and a `require` that gives no ES modules.
const hooks = [];
globalThis.beforeEach = hook => hooks.push(hook);
globalThis.test = (name, body) => { hooks.forEach(hook => hook()); console.log(name, body()); };
import('./conf.test.js');

export {};
