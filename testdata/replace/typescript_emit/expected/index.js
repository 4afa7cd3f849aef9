var Kind;
let _Kind;
export { _Kind as Kind };
(function (Kind) {
    Kind[Kind["A"] = 0] = "A";
})(Kind || (_Kind = Kind = {}));
import * as model_1 from "./model.js";
export default model_1.default;
import * as service_1 from "./service.js";
export const DEFAULT_LIMIT = service_1.DEFAULT_LIMIT;
export const UserService = service_1.UserService;
export const helper = service_1.helper;
