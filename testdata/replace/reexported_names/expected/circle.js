console.log('circle');
export const area = (r) => r * r * 3;
export class Circle {}
