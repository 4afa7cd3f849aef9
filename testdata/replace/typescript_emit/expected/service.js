import model from "./model.js";

const exports = {};

var __importDefault = (exports && exports.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.UserService = exports.DEFAULT_LIMIT = void 0;
exports.helper = helper;
const model_1 = __importDefault(model);
exports.DEFAULT_LIMIT = 10;
class UserService {
    find(id) {
        return new model_1.default("user" + id).id;
    }
}
exports.UserService = UserService;
function helper() {
    return exports.DEFAULT_LIMIT + 1;
}

export { exports as default, exports as "module.exports" };
