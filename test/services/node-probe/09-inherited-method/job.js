class Job {
  constructor(file) {
    this.file = file;
  }

  async run() {
    return { done: this.work() };
  }
}

module.exports = { Job };
