export default { name: "held" };
