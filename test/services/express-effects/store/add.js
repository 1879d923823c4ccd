module.exports = function (store) {
  store.addAll = async function (items) {
    for (const item of items) await store.save(item);
  };
};
