import core from '@mono/core';
import tints from 'tints';

export function banner(name) {
  return core(tints.light(name)) + ' ' + tints.version;
}
