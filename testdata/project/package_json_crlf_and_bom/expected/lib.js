export function where() {
    return 'saved with CRLF';
}

const lib = { where };
export { lib as default, lib as 'module.exports' };
