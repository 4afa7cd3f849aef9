const exports = {};

Object.defineProperty(exports, "__esModule", { value: true });
class Model {
    constructor(id) {
        this.id = id;
    }
}
exports.default = Model;

export default exports;
