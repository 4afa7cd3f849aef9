export default { name: "set" };
