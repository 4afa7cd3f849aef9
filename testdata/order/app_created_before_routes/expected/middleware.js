export default (path) => 'no route for ' + path;
