const Controller = require('./base');

class Pages extends Controller {
  constructor(config, prefix) {
    super(config);
    this.get(`${prefix}/text`, this.text);
  }

  async text(req, res) {
    res.send(this.config.name);
  }
}

module.exports = Pages;
