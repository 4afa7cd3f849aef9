export * from "./deep.js";
