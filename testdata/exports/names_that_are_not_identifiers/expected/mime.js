const exports = {};

exports['x-icon'] = 'image/x-icon';
exports["text/plain"] = ['txt', 'text'].join();
exports['404'] = 'Not Found';
exports[500] = 'Internal';
exports[''] = 'empty';
exports['two words'] = (() => 2)();
exports["it's"] = 'quoted';
exports['naïve-é'] = 'accents';
exports['日本'] = 'identifier after all';

export default exports;
