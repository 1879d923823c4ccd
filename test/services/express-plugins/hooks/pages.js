exports.createServer = (hookName, { app }) => {
  app.get('/pages/:page', (req, res) => res.send(req.params.page));
};
