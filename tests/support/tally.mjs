// Plain output of the runners: failures with their text, one closing line.

export class Tally {
  #passed = 0;
  #failed = 0;

  pass() {
    this.#passed++;
  }

  /** `problems` are texts; each is printed indented under the name. */
  fail(name, problems) {
    this.#failed++;
    console.log(`FAIL ${name}`);
    for (const problem of problems) console.log(indent(problem));
  }

  /** Prints the closing line and sets the exit code. */
  close() {
    console.log(`${this.#passed} passed, ${this.#failed} failed`);
    process.exitCode = this.#failed > 0 || this.#passed === 0 ? 1 : 0;
  }
}

export function indent(text, by = '    ') {
  return text.replace(/\n$/, '').split('\n').map((line) => by + line).join('\n');
}
