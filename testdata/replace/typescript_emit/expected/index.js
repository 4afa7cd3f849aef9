var Kind;
(function (Kind) {
    Kind[Kind["A"] = 0] = "A";
})(Kind || (Kind = {}));
export { Kind };
export { default } from "./model.js";
export * from "./service.js";
