export default { kind: 'post' }
