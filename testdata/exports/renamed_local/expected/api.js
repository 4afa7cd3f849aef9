function fetchResource(path) {
  return 'GET ' + path;
}

function deleteResource(path) {
  return 'DELETE ' + path;
}

export {
  fetchResource as get,
  deleteResource as del,
  deleteResource as remove
};
