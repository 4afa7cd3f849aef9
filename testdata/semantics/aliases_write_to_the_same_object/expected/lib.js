const _e = 'e';
export { _e as e };
const _self = 'self';
export { _self as self };
const _m = 'm';
export { _m as m };

export const iife = 'iife';
export const called = 'called';

export const helper = 'helper';
