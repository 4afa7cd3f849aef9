const drivers = { any: name => `driver for ${name}` };

exports.find = name => drivers[name](name);
