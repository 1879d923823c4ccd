const express = require('express');

class Registry {
  static instance = null;

  static getInstance() {
    if (Registry.instance === null) Registry.instance = new Registry();
    return Registry.instance;
  }

  constructor() {
    this.app = express.Router();
    this.declare();
  }

  declare() {
    this.app.get('/entries', this.entries);
  }

  entries(req, res) {
    res.json([]);
  }
}

exports.Registry = Registry;
