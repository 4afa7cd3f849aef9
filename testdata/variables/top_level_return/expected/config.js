export const mode = 'basic';

export let extra;
if (process.env.FIXTURE_MODE === 'extra') {
extra = true;
console.log('never printed either');
}
