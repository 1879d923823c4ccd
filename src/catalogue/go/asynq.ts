import { defineGoLibrary } from '../goLibrary.ts';

const send = { effect: { does: 'queue', blocking: true } } as const;

export default defineGoLibrary({
  id: 'asynq',
  name: 'Asynq',
  family: 'queue',
  packages: ['github.com/hibiken/asynq'],
  contents: [
    {
      path: 'github.com/hibiken/asynq',
      functions: {
        NewClient: { returns: '.Client', creates: 'client' },
        NewServer: { returns: '.Server' },
        NewTask: { returns: '.Task' },
        NewInspector: { returns: '.Inspector', creates: 'client' },
        NewServeMux: { returns: '.ServeMux' },
        NewScheduler: { returns: '.Scheduler' },
      },
      types: {
        Client: {
          mustCall: 'Close',
          methods: { Enqueue: { ...send, contextTwin: 'EnqueueContext' }, EnqueueContext: send, Close: {} },
        },
        Task: {},
        Inspector: {
          mustCall: 'Close',
          methods: {
            'Queues|GetQueueInfo|ListPendingTasks|DeleteTask|RunTask|CancelProcessing|GetTaskInfo': send,
            Close: {},
          },
        },
        Server: {},
        Scheduler: {},
        ServeMux: { methods: { HandleFunc: { invokes: { argument: 1, place: 'elsewhere' } } } },
      },
    },
  ],
  checked: '2026-11-25',
});
