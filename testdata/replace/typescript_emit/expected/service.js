export { helper };
import * as model_1 from "./model.js";
export const DEFAULT_LIMIT = 10;
class UserService {
    find(id) {
        return new model_1.default("user" + id).id;
    }
}
export { UserService };
function helper() {
    return DEFAULT_LIMIT + 1;
}
