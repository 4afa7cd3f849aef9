exports.get = name => 'mocked ' + name;
