function Gruntfile(grunt) {
  grunt.initConfig({});
}
export { Gruntfile as default, Gruntfile as 'module.exports' };
