import legacy from './legacy.cjs';
const { scope } = legacy;

export const area = (shape) => shape.width * shape.height;
export { scope };

const lib = { area, scope };
export { lib as default, lib as 'module.exports' };
