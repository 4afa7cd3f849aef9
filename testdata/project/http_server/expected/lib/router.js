class Router {
  constructor() {
    this.routes = [];
  }

  get(path, handler) {
    const pattern = new RegExp('^' + path.replace(/:(\w+)/g, '(?<$1>[^/]+)') + '$');
    this.routes.push({ pattern, handler });
    return this;
  }

  handle(url) {
    for (const { pattern, handler } of this.routes) {
      const match = pattern.exec(url);
      if (match) return handler(match.groups || {});
    }
  }
}

export { Router };
