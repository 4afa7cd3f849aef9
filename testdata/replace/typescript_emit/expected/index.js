var Kind;
let _Kind;
export { _Kind as Kind };
(function (Kind) {
    Kind[Kind["A"] = 0] = "A";
})(Kind || (_Kind = Kind = {}));
export { default } from "./model.js";
export * from "./service.js";
