const { Router } = require('express');

class Controller {
  constructor(config) {
    this.app = Router();
    this.config = config;
  }

  route({ method, path, handler }) {
    this.app[method](path, this.guarded(handler.bind(this)));
  }

  get(path, handler) {
    this.route({ method: 'get', path, handler });
  }

  use(path, router) {
    this.app.use(path, router);
  }

  guarded(handler) {
    return async (req, res, next) => {
      try {
        await handler(req, res);
      } catch (error) {
        next(error);
      }
    };
  }

  get router() {
    return this.app;
  }
}

module.exports = Controller;
