const module = { exports: {} };

module.exports = 'one';
module.exports = 'two';
module.exports = 'three';

export default module.exports;
