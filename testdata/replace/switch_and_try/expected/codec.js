let codec = {};

try {
  codec = JSON.parse('{ "name": broken }');
} catch (e) {
  codec.name = 'replaced nothing: ' + e.name;
}

export default codec;
