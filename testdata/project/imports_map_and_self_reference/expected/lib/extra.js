import * as config from '#config';

export const extra = () => 'extra of ' + config.name;

const _extra = { extra };
export { _extra as default, _extra as 'module.exports' };
