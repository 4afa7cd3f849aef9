export { add as default };
function add(a, b) {
    return a + b;
}
