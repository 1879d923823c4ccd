import { execFileSync } from 'node:child_process';

class Compiler {
  #version;

  version() {
    this.#version ??= execFileSync('cc', ['--version']).toString();
    return this.#version;
  }

  compile(source) {
    return execFileSync('cc', ['-x', 'c', '-'], { input: source }).toString(); // blocks
  }
}

export default new Compiler();
