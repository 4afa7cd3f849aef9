var Unit;
(function (Unit) {
    Unit["Meter"] = "m";
})(Unit || (Unit = {}));
export { Unit };
export const unit = 'of units';
