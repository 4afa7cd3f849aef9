export { bump };
export let count = 0;
function bump() {
    count++;
}
