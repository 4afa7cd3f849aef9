export const levels = ['low', 'high'];
