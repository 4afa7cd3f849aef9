export default function createDebug(namespace, options) {
  var opts = options || {};
  return function (message) {
    console.log(namespace + ' ' + (opts.upper ? message.toUpperCase() : message));
  };
}
