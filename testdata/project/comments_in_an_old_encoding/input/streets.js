// Rue de la LibertÈ, ß 4.2
'use strict';

/* ´ª È*/
exports.street = (number) => `${number} rue`; // n∞

exports.city = 'Li√®ge';
/* caf√*/