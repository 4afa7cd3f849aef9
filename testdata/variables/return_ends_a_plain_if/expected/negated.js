export let level = 1;
if (!(level > 5 || typeof level !== 'number')) {
// deeper
level = 2;
}
function unused() {}
