import path_1 from "path";
import fs from "fs";
import events_1 from "events";
import assert_1 from "assert";
import * as model_1 from "./model.js";
import * as units from "./units.js";
import * as service_1 from "./service.js";
import legacy from "./legacy.js";
import legacy_1 from "./legacy.js";
import * as settings_1 from "./settings.js";
/** Shows everything once. */
const model = new model_1.default('m', model_1.Kind.Big);
console.log(model.show(), units.twice(4), units.LIMIT, (0, service_1.default)(3), settings_1.depth);
console.log(path_1.posix.join('a', 'b'), (0, path_1.join)('a', 'b').length, fs.existsSync('/nope'), path_1 === path_1);
units.bump();
console.log(units.counter, Object.keys(legacy), legacy_1.name, legacy_1 === legacy);
assert_1(true);
assert_1.ok(units.counter === 1);
class Loud extends events_1.EventEmitter {
    shout() { this.emit('shout', units.counter); }
}
const loud = new Loud();
loud.on('shout', (n) => console.log('heard', n));
loud.shout();
