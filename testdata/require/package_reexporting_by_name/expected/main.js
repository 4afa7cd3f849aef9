import { alpha, beta, gamma } from 'barrel-pkg';
import barrel from 'barrel-pkg';

console.log(alpha(), beta, gamma, barrel.alpha === alpha);
