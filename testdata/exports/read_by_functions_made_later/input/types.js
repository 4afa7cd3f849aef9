const names = ['html', 'text'].map((name) => name.toUpperCase());

exports.first = names.map(early)[0];

exports.normalizeType = (type) => (type.includes('/') ? type : 'text/' + type);

exports.normalizeTypes = function (types) {
  return types.map(exports.normalizeType);
};

// Runs before `last` has its value.
function early(name) {
  return name + typeof exports.last;
}

exports.last = () => 'last';
exports.late = () => exports.last();
