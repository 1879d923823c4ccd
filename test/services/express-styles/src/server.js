const express = require('express');
const swaggerUi = require('swagger-ui-express');
const mountAll = require('./routes');
const { BooksController } = require('./controllers/books');
const { buildHandlers } = require('./controllers/factory');
const reports = require('./controllers/reports');
const subApplication = require('./subApplication');
const Site = require('./lib/site');

const app = express();

exports.listen = async function () {
  app.set('json spaces', 2);
  app.use(express.json());
  setUp(app);
  await mountAll(app, process.env.API_PREFIX || '/api');
  app.listen(app.get('port'));
};

function setUp(app) {
  const books = new BooksController();
  const handlers = buildHandlers({ limit: 10 });
  app.get('/health', (req, res) => res.send('ok'));
  app.get(['/first', '/second'], handlers.many);
  app.all('/any', handlers.one);
  app.get(/^\/files\/.+$/, handlers.one);
  app.get('/books', books.list.bind(books));
  app.get('/books/:id', (req, res, next) => books.find(req, res, next));
  app.route('/shelves/:shelf').get(handlers.one).put(handlers.many);
  app.post('/reports', [reports.check, reports.authorize], reports.create);
  app.use('/docs', swaggerUi.serve);
  app.get('/docs', swaggerUi.setup({}));
  app.use('/sub', subApplication.handlers);
  app.use('/site', new Site({ mode: 'small' }).router);
  for (const kind of ['cats', 'dogs']) app.get(`/animals/${kind}`, handlers.one);
  ['red', 'blue'].forEach((color) => {
    app.delete('/colors/' + color, handlers.one);
  });
}
