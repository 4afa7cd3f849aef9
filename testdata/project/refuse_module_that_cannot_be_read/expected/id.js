export const id = () => 'id-1';
