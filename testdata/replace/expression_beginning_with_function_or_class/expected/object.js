export default { a: { b: 'b of a' } }.a
