import Module from 'module';
const load = Module.createRequire(import.meta.filename);
console.log(load('./sloppy.cjs').seen, load.resolve('./sloppy.cjs').includes('sloppy'));
console.log(Module.createRequire(import.meta.filename)('./other'));
