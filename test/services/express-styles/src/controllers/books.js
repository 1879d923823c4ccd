class BooksController {
  async list(req, res) {
    res.json([]);
  }

  async find(req, res) {
    res.json({ id: req.params.id });
  }
}

module.exports = { BooksController };
