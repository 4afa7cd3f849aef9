export default (...n) => n.reduce((a, b) => a + b, 0);
