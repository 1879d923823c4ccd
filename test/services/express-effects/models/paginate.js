module.exports = (schema) => {
  schema.statics.paginate = async function ({ limit }) {
    return this.find({}).limit(limit);
  };
};
