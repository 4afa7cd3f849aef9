const level = 'first';

export default { level };
