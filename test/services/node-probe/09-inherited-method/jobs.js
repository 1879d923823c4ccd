const { Job } = require('./job');
const { execSync } = require('node:child_process');

class ThumbnailJob extends Job {
  work() {
    return execSync(`convert ${this.file} -resize 100x100 out.png`); // blocks
  }
}

class NoteJob extends Job {
  work() {
    return this.file.length;
  }
}

module.exports = { ThumbnailJob, NoteJob };
