const exports = {};

const PREFIX = 'on';
const DATA_ID = 'data-id';

exports['literal'] = 0;
exports['on' + 'Start'] = 1;
exports[PREFIX + 'Stop'] = 2;
exports[DATA_ID] = 3;
exports[`templated`] = 4;
exports[`VERSION_${1 + 1}`] = 5;

export default exports;
