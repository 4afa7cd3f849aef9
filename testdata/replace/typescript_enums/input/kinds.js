"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sizes = exports.Called = exports.Merged = exports.Level = exports.Color = void 0;
/** What is painted. */
var Color;
(function (Color) {
    Color[Color["Red"] = 0] = "Red";
    Color[Color["Green"] = 1] = "Green";
})(Color || (exports.Color = Color = {}));
// As older compilers wrote it.
var Level;
(function (Level) {
    Level["High"] = "high";
})(Level = exports.Level || (exports.Level = {}));
var Merged;
(function (Merged) {
    Merged.one = 1;
})(Merged || (exports.Merged = Merged = {}));
(function (Merged) {
    Merged.two = 2;
})(Merged || (exports.Merged = Merged = {}));
// What runs inside looks at the export.
var Called;
(function (Called) {
    Called.seen = look();
})(Called || (exports.Called = Called = {}));
function look() {
    return typeof exports.Called;
}
exports.sizes = { small: Color.Red };
