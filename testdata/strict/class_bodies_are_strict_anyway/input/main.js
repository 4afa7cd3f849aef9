class Api {
  whoami() { return this === undefined ? 'nobody' : this.constructor.name; }
  static make() { return new this(); }
}

const { whoami } = Api.make();
function sloppy() { return this === undefined ? 'nobody' : 'the global object'; }

console.log(whoami(), sloppy(), Api.make().whoami());
