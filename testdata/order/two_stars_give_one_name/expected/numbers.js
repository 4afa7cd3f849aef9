const numbers = (n) => n;
export default numbers;
numbers.double = (n) => n + n;
