const fs = require('node:fs');
const path = require('node:path');

class FilesController {
  constructor(folder) {
    this.folder = folder;
  }

  save(req, res) {
    this.write(req.params.name, req.body.text);
    res.status(204).end();
  }

  write(name, text) {
    fs.writeFileSync(path.join(this.folder, name), text); // blocks
  }

  async load(req, res) {
    res.send(await fs.promises.readFile(path.join(this.folder, req.params.name)));
  }
}

module.exports = { FilesController };
