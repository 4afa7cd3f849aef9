import tinyHttp from 'tiny-http';
const { get } = tinyHttp;

export const load = () => get('/client');
