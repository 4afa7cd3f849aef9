class Model {
    constructor(id) {
        this.id = id;
    }
}
export { Model as default };
