import * as service_1 from "./service.js";
import * as index_1 from "./index.js";
const repo = new service_1.UserService();
console.log(repo.find(1), service_1.DEFAULT_LIMIT, (0, service_1.helper)());
console.log(new index_1.default("x").id, index_1.Kind.A, index_1.Kind[0], (0, index_1.helper)() === (0, service_1.helper)());
