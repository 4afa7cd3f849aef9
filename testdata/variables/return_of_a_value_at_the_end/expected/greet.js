let greet;

greet = (name) => `hello ${name}`;

export default greet;
