import levels from 'levels';

const tokens = levels.unset;
export { tokens as default, tokens as 'module.exports' };

const { levels: _levels } = tokens ?? {};
export { _levels as levels };
