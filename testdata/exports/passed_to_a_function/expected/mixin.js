export default function (target) {
  const handlers = {};
  target.on = (event, fn) => { (handlers[event] = handlers[event] || []).push(fn); };
  target.emit = (event, value) => handlers[event].forEach((fn) => fn(value));
}
