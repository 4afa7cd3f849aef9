export default 'dotted name'
