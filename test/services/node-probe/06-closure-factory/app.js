const express = require('express');
const { makeReport, makeSummary } = require('./reports');

const app = express();

app.get('/report', makeReport({ folder: 'reports' }));
app.get('/summary', makeSummary({ folder: 'reports' }));

app.listen(3000);
