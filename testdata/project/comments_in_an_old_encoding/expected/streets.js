// Rue de la LibertÈ, ß 4.2
/* ´ª È*/
export const street = (number) => `${number} rue`; // n∞

export const city = 'Li√®ge';
/* caf√*/