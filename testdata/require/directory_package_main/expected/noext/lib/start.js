export const name = 'main without extension';
