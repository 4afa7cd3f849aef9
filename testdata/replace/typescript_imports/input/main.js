"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const path_1 = __importStar(require("path"));
const fs = __importStar(require("fs"));
const events_1 = require("events");
const assert_1 = __importDefault(require("assert"));
const model_1 = __importStar(require("./model"));
const units = __importStar(require("./units"));
const service_1 = __importDefault(require("./service"));
const legacy = require("./legacy");
const legacy_1 = __importDefault(require("./legacy"));
const settings_1 = __importDefault(require("./settings"));
/** Shows everything once. */
const model = new model_1.default('m', model_1.Kind.Big);
console.log(model.show(), units.twice(4), units.LIMIT, (0, service_1.default)(3), settings_1.default.depth);
console.log(path_1.default.posix.join('a', 'b'), (0, path_1.join)('a', 'b').length, fs.existsSync('/nope'), path_1.default === require('path'));
units.bump();
console.log(units.counter, Object.keys(legacy), legacy_1.default.name, legacy_1.default === legacy);
(0, assert_1.default)(true);
assert_1.default.ok(units.counter === 1);
class Loud extends events_1.EventEmitter {
    shout() { this.emit('shout', units.counter); }
}
const loud = new Loud();
loud.on('shout', (n) => console.log('heard', n));
loud.shout();
