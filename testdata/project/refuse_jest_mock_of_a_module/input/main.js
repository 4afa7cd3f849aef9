// What jest does: globals.
globalThis.jest = { mock() {} };
globalThis.test = (name, body) => console.log(name, body());
import('./svc.test.js').then(() => import('./other.test.js'));
