let loads = 0;
exports.start = 1;
exports.step = () => 2;
exports.loads = () => ++loads;
console.log('store loaded');
