import * as deep_1 from "./deep.js";
export const both = deep_1.both;
