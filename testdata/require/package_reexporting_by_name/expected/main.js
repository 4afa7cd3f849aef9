import barrel, { alpha, beta, gamma } from 'barrel-pkg';

console.log(alpha(), beta, gamma, barrel.alpha === alpha);
