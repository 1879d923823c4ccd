const express = require('express');

const app = express();
app.use('/with-middleware', require('./middleware'));
app.use(require('./plain'));
app.use(require('./database'));
app.use(require('./compute'));
app.use(require('./upstream'));

app.listen(Number(process.env.PORT), '127.0.0.1');
