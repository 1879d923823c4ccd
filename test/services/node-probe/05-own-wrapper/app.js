import express from 'express';
import { catchAsync } from './catchAsync.js';
import { preview, show } from './pages.js';

const app = express();

app.get('/preview', catchAsync(preview));
app.get('/show', catchAsync(show));

app.listen(3000);
