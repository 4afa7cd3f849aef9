import * as db from './db.js';
const { connection } = db;

export const show = () => console.log('user', db.connection, connection);
