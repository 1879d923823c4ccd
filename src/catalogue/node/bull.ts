import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'queue', blocking: false } } as const;

export default defineLibrary({
  id: 'bull',
  name: 'Bull and BullMQ',
  language: 'javascript',
  family: 'queue',
  packages: ['bullmq', 'bull', 'bee-queue'],
  modules: ['bullmq', 'bull', 'bee-queue'],
  sources: [
    'https://docs.bullmq.io/',
    'https://docs.bullmq.io/guide/connections',
    'https://www.npmjs.com/package/bull',
    'https://www.npmjs.com/package/bee-queue',
  ],
  checked: '2026-11-24',
  types: {
    'bullmq.Queue': {
      construct: { creates: 'client' },
      methods: {
        'add|addBulk|getJob|getJobs|getJobCounts|getWaiting|getActive|getCompleted|getFailed|getDelayed|upsertJobScheduler|remove|drain|obliterate|pause|resume|count|clean|isPaused':
          call,
        'getRepeatableJobs|removeRepeatable': { ...call, versions: '<6' },
        'close|on|once|waitUntilReady': {},
      },
    },
    'bullmq.Worker': {
      construct: { creates: 'client', invokes: { argument: 1, place: 'elsewhere' } },
      methods: { 'on|close|run|pause|resume': {} },
    },
    'bullmq.QueueEvents': { construct: { creates: 'client' }, methods: { 'on|close': {} } },
    'bullmq.FlowProducer': { construct: { creates: 'client' }, methods: { 'add|addBulk|getFlow': call, close: {} } },
    'bullmq.Job': {
      methods: {
        'updateProgress|updateData|log|remove|retry|getState|moveToFailed|moveToCompleted|changeDelay|promote|waitUntilFinished':
          call,
      },
    },
    bull: {
      aliases: ['bull.Queue'],
      construct: { creates: 'client' },
      methods: {
        process: { invokes: { argument: 0, place: 'elsewhere' } },
        'add|addBulk|getJob|getJobs|getJobCounts|getWaiting|getActive|getCompleted|getFailed|getDelayed|count|empty|clean|pause|resume|removeRepeatable|getRepeatableJobs|obliterate':
          call,
        'close|on|once|isReady': {},
      },
    },
    'bee-queue': {
      construct: { creates: 'client' },
      methods: {
        process: { invokes: { argument: 0, place: 'elsewhere' } },
        createJob: { returns: 'bee-queue.Job' },
        'getJob|getJobs|saveAll|removeJob|checkHealth|checkStalledJobs': call,
        'close|on|ready': {},
      },
    },
    'bee-queue.Job': {
      methods: {
        'save|remove': call,
        'timeout|retries|delayUntil|backoff|setId': { returns: 'self' },
        'on|reportProgress': {},
      },
    },
  },
});
