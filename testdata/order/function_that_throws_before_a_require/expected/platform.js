const drivers = { any: name => `driver for ${name}` };

export const find = name => drivers[name](name);
