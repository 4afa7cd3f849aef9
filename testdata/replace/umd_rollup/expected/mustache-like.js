function render(template, view) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, key) => view[key]);
}

const version = '4.0.0';

export { render, version };

