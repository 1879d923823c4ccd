const { MongoClient } = require('mongodb');

const client = new MongoClient(process.env.MONGO_URL);

async function withClient(use) {
  const own = new MongoClient(process.env.MONGO_URL); // blocks
  try {
    return await use(own.db('shop'));
  } finally {
    await own.close();
  }
}

exports.lookup = (id) => withClient((db) => db.collection('users').findOne({ _id: id }));

exports.shared = (id) => client.db('shop').collection('users').findOne({ _id: id });
