import fn from "./lib/fn.js";

export default fn;
