export const names = ['square', 'circle'];
