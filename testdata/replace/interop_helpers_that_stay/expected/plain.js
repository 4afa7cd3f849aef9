function plain(n) {
    return n + 1;
}
export { plain as default, plain as 'module.exports' };
