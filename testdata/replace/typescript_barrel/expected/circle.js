export { area };
class Circle {
    constructor(r) {
        this.r = r;
    }
    show() { return 'circle ' + this.r; }
}
export { Circle };
function area(r) { return r * r * 3; }
export { Circle as default };
