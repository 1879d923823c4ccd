const helpers = module.exports;

helpers.setupRoute = function (...args) {
  const [router, verb, name] = args;
  const middleware = args.length > 4 ? args[args.length - 2] : [];
  const controller = args[args.length - 1];
  router[verb](name, middleware, helpers.tryRoute(controller));
};

helpers.tryRoute = (controller) => async (req, res, next) => {
  try {
    await controller(req, res, next);
  } catch (error) {
    next(error);
  }
};
