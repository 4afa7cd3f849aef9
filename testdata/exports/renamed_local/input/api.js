function fetchResource(path) {
  return 'GET ' + path;
}

function deleteResource(path) {
  return 'DELETE ' + path;
}

exports.get = fetchResource;
exports.del = deleteResource;
exports.remove = deleteResource;
