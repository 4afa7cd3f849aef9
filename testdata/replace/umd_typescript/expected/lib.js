import * as part from "./part.js";
function label(name) {
    return part.prefix + name;
}
export { label };
