import _model from './model.js';

const model = traced(_model);

function traced(object) {
  return { object };
}

model.object.init('up');
export const name = 'strings';
