import all_1 from "./all.js";
console.log(all_1.report());
