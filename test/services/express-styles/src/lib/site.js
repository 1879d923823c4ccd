const Controller = require('./base');
const Pages = require('./pages');

class Site extends Controller {
  constructor(config) {
    super(config);
    this.get('/info', this.info);
    this.route({ method: 'patch', path: '/theme', handler: this.theme });
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n'])
      this.use(`/pages/${name}`, new Pages({ name }, config.mode === 'small' ? '' : '/large').router);
  }

  async info(req, res) {
    res.json({});
  }

  async theme(req, res) {
    res.json({});
  }
}

module.exports = Site;
