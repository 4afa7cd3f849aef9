exports.count = 6;
exports.unit = 'kg';

exports.count *= 3;
if (exports.count > 10) exports.unit = 'g';

exports.label = () => exports.count + exports.unit;

if (require.main === module) {
  console.log(exports.label());
}
