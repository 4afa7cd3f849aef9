import * as _defaults from "./defaults.js";
export const Kind = {
  Small: 1,
  Big: 2,
  2: "Big"
};
class Model {
  constructor(id, kind) {
    this.id = id;
    this.kind = kind;
  }
  show() {
    return this.id + _defaults.default.separator + Kind[this.kind];
  }
}
export { Model as default };
