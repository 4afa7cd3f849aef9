const names = ['html', 'text'].map((name) => name.toUpperCase());

export const first = names.map(early)[0];

export const normalizeType = (type) => (type.includes('/') ? type : 'text/' + type);

export function normalizeTypes(types) {
  return types.map(normalizeType);
}

// Runs before `last` has its value.
function early(name) {
  return name + typeof last;
}

export var last = () => 'last';
export const late = () => last();
