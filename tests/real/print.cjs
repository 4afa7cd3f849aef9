// Observed values as text: the same for equal values, without what may differ (order of keys, names of functions).
'use strict';

/** Gives a function `print(label, value)` that writes one line to stdout. */
module.exports = function printer() {
  return function print(label, value) {
    process.stdout.write(`${label}: ${describe(value, new Set(), 0)}\n`);
  };
};

function describe(value, open, depth) {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return describeFunction(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'symbol') return value.toString();
  if (value === null || typeof value !== 'object') return Object.is(value, -0) ? '-0' : String(value);
  if (open.has(value)) return '<circular>';
  if (depth > 8) return '<deep>';
  open.add(value);
  const text = describeObject(value, (inner) => describe(inner, open, depth + 1));
  open.delete(value);
  return text;
}

function describeFunction(value) {
  const isClass = /^class\b/.test(Function.prototype.toString.call(value));
  return `<${isClass ? 'class' : 'function'} of ${value.length}>`;
}

function describeObject(value, inner) {
  if (value instanceof Error) return `<${value.name}: ${value.message}>`;
  if (value instanceof Date) return `<Date ${value.toJSON()}>`;
  if (value instanceof RegExp) return String(value);
  if (value instanceof Map) return `<Map ${inner([...value])}>`;
  if (value instanceof Set) return `<Set ${inner([...value])}>`;
  if (ArrayBuffer.isView(value)) return `<bytes ${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}>`;
  if (Array.isArray(value)) return `[${Array.from(value, inner).join(', ')}]`;
  const prototype = Object.getPrototypeOf(value);
  const type = prototype === null ? 'null ' : prototype === Object.prototype ? '' : `${prototype.constructor?.name ?? '?'} `;
  const fields = Object.keys(value).sort().map((key) => `${key}: ${inner(value[key])}`);
  return `${type}{${fields.join(', ')}}`;
}
