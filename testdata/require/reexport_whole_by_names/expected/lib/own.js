export const name = 'own';
export function who() { return this.name; }
