const model = traced(require('./model'));

function traced(object) {
  return { object };
}

model.object.init('up');
exports.name = 'strings';
