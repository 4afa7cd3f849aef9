import * as defaults_1 from "./defaults.js";
var Kind;
(function (Kind) {
    Kind[Kind["Small"] = 1] = "Small";
    Kind[Kind["Big"] = 2] = "Big";
})(Kind || (Kind = {}));
export { Kind };
class Model {
    constructor(id, kind) {
        this.id = id;
        this.kind = kind;
    }
    show() { return this.id + defaults_1.default.separator + Kind[this.kind]; }
}
export { Model as default };
