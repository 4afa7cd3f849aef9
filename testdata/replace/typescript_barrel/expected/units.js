var Unit;
let _Unit;
export { _Unit as Unit };
(function (Unit) {
    Unit["Meter"] = "m";
})(Unit || (_Unit = Unit = {}));
export const unit = 'of units';
