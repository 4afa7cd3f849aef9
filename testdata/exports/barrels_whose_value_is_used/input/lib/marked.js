Object.defineProperty(exports, '__esModule', { value: true });
exports.name = 'marked';
exports.default = () => 'the default';
