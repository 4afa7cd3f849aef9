/** What is painted. */
var Color;
(function (Color) {
    Color[Color["Red"] = 0] = "Red";
    Color[Color["Green"] = 1] = "Green";
})(Color || (Color = {}));
export { Color };
// As older compilers wrote it.
var Level;
(function (Level) {
    Level["High"] = "high";
})(Level || (Level = {}));
export { Level };
var Merged;
let _Merged;
export { _Merged as Merged };
(function (Merged) {
    Merged.one = 1;
})(Merged || (_Merged = Merged = {}));
(function (Merged) {
    Merged.two = 2;
})(Merged || (_Merged = Merged = {}));
// What runs inside looks at the export.
var Called;
var _Called;
export { _Called as Called };
(function (Called) {
    Called.seen = look();
})(Called || (_Called = Called = {}));
function look() {
    return typeof _Called;
}
export const sizes = { small: Color.Red };
