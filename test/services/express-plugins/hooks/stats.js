exports.createServer = async (hookName, args) => {
  args.app.get('/stats', (req, res) => res.json({}));
};
