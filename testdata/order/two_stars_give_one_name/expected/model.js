console.log('model is loaded');
export const name = 'model';
