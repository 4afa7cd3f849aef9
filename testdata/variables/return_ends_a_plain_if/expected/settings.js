export const mode = 'basic';

let _extra;
export { _extra as extra };
if (process.env.FIXTURE_MODE === 'extra') {
const extra = true;
_extra = extra;
console.log('never printed either');
}
