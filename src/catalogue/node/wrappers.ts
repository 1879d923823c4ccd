import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'wrappers',
  name: 'Functions around functions',
  language: 'javascript',
  family: 'stdlib',
  packages: ['express-async-handler', 'p-limit', 'p-map', 'p-queue', 'async', 'dataloader', 'async-retry'],
  modules: ['express-async-handler', 'p-limit', 'p-map', 'p-queue', 'async', 'dataloader', 'async-retry'],
  sources: [
    'https://www.npmjs.com/package/express-async-handler',
    'https://www.npmjs.com/package/p-limit',
    'https://www.npmjs.com/package/p-map',
    'https://www.npmjs.com/package/p-queue',
    'https://www.npmjs.com/package/async',
    'https://www.npmjs.com/package/dataloader',
    'https://www.npmjs.com/package/async-retry',
  ],
  checked: '2026-11-24',
  functions: {
    'express-async-handler': { invokes: { argument: 0, place: 'same', deferred: true } },
    'p-limit': { returns: 'p-limit.LimitFunction' },
    'p-map': { invokes: { argument: 1, place: 'same' } },
    'async-retry': { invokes: { argument: 0, place: 'same' } },
    'async.each|eachSeries|eachOf|forEach|map|mapSeries|filter|reject|some|every|detect|sortBy|concat|groupBy': {
      invokes: { argument: 1, place: 'same' },
    },
    'async.eachLimit|mapLimit|forEachLimit|filterLimit|reduce|transform': { invokes: { argument: 2, place: 'same' } },
  },
  types: {
    'p-limit.LimitFunction': { call: { invokes: { argument: 0, place: 'same' } }, methods: { clearQueue: {} } },
    'p-queue': {
      methods: { add: { invokes: { argument: 0, place: 'same' } }, 'addAll|onIdle|onEmpty|start|pause|clear': {} },
    },
    // Gathers the keys of one turn of the event loop into one call; it belongs to one request.
    dataloader: {
      construct: { invokes: { argument: 0, place: 'event-loop' } },
      methods: { 'load|loadMany|clear|clearAll|prime': {} },
    },
  },
});
