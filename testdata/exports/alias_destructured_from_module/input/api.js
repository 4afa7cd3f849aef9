const { exports: api } = module;

api.get = () => 'got ' + api.kind;
api.kind = 'json';
