export const ok = 'ok';
