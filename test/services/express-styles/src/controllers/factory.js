exports.buildHandlers = function (config) {
  const handlers = {};

  handlers.one = (req, res) => res.json({ limit: config.limit });
  handlers.many = (req, res) => res.json([]);

  return handlers;
};
