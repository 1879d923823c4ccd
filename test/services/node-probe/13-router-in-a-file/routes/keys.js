const { Router } = require('express');
const keys = require('../keys');

const router = Router();

router.post('/', (req, res) => res.json(keys.create()));

router.route('/later').post(async (req, res) => res.json(await keys.createLater()));

module.exports = router;
