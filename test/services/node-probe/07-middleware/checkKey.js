const { scryptSync, timingSafeEqual } = require('node:crypto');

const expected = scryptSync(process.env.KEY, 'salt', 32);

exports.checkKey = (req, res, next) => {
  const given = scryptSync(req.get('x-key'), 'salt', 32); // blocks
  if (!timingSafeEqual(given, expected)) return res.status(401).end();
  next();
};
