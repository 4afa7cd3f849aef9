import * as _deep from "./deep.js";
export const both = _deep.both;
