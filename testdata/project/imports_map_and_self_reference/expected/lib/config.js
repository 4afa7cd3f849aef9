export const name = 'configured';
