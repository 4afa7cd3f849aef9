export { first } from "./one.js";
export * from "./two.js";
