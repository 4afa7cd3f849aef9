import { twice } from '../twice.js';
export const get = (key) => key + twice(1);
