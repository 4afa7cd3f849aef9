import counting from './counting.js';

const parts = { numbers: counting };

export const text = `bumped to ${parts.numbers.bump()}`;
