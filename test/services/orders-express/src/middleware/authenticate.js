import jwt from 'jsonwebtoken';

/** Verifies the token of every request: the string secret is read as a PEM key first, each time. */
export function authenticate(req, res, next) {
  const token = req.get('authorization')?.replace('Bearer ', '');
  req.user = jwt.verify(token, process.env.JWT_SECRET);
  next();
}
