const items = [];
exports.append = items.push.bind(items);
exports.all = () => items.join();
