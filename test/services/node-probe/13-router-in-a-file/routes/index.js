const { Router } = require('express');

const router = Router();

router.use('/keys', require('./keys'));

module.exports = router;
