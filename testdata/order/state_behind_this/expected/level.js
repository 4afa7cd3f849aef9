import pool from './pool.js';

export const of = pool.getInstance().what;
