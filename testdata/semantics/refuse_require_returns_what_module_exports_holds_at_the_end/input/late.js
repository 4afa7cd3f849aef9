module.exports = 'one';
module.exports = 'two';
module.exports = 'three';
