const exports = {};

exports.kept = 'kept';
exports.removed = 'removed';

if (!process.env.KEEP_LEGACY_API) {
  delete exports.removed;
}

exports.disable = (name) => delete exports[name];

export default exports;
