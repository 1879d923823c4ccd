const express = require('express');
const asyncHandler = require('express-async-handler');
const { login, logout } = require('./auth');

const app = express();

app.post('/login', asyncHandler(login));
app.post('/logout', asyncHandler(logout));

app.listen(3000);
