import _path from "path";
import fs from "fs";
import _events from "events";
import _assert from "assert";
import * as _model from "./model.js";
import * as units from "./units.js";
import * as _service from "./service.js";
import _legacy from "./legacy.js";
import * as _settings from "./settings.js";
import legacy from "./legacy.js";
/** Shows everything once. */
const model = new _model.default('m', _model.Kind.Big);
console.log(model.show(), units.twice(4), units.LIMIT, (0, _service.default)(3), _settings.depth);
console.log(_path.posix.join('a', 'b'), (0, _path.join)('a', 'b').length, fs.existsSync('/nope'), _path === _path);
units.bump();
console.log(units.counter, Object.keys(legacy), _legacy.name, _legacy === legacy);
_assert(true);
_assert.ok(units.counter === 1);
class Loud extends _events.EventEmitter {
  shout() {
    this.emit('shout', units.counter);
  }
}
const loud = new Loud();
loud.on('shout', n => console.log('heard', n));
loud.shout();
