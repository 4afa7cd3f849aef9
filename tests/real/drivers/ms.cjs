'use strict';

const kTexts = ['100', '1m', '1h', '2d', '3w', '1s', '100ms', '1y', '1.5h', '1   s', '☃', '1.5H', '.5ms', '-100ms', '-1.5h', '-10.5h', '-.5h'];
const kLong = ['53 milliseconds', '17 msecs', '1 sec', '1 min', '1 hr', '2 days', '1 week', '1 year', '1.5 hours', '-1.5 hours'];
const kNumbers = [500, 1000, 10000, 60 * 1000, 600000, 3600000, 24 * 3600000, -500, -3600000, 234234234];
const kBad = ['', undefined, null, [], {}, NaN, Infinity, -Infinity, true];

module.exports = async function (ms, print) {
  for (const text of [...kTexts, ...kLong]) print(`ms(${text})`, ms(text));
  for (const number of kNumbers) {
    print(`ms(${number})`, ms(number));
    print(`ms(${number}, long)`, ms(number, { long: true }));
  }
  for (const value of kBad) {
    try {
      print(`ms(${String(value)})`, ms(value));
    } catch (error) {
      print(`ms(${String(value)}) throws`, error);
    }
  }
};
