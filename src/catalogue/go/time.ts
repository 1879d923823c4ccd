import { defineGoLibrary } from '../goLibrary.ts';

export default defineGoLibrary({
  id: 'time',
  name: 'time',
  family: 'stdlib',
  packages: [],
  contents: [
    {
      path: 'time',
      functions: {
        // The goroutine waits, its thread does not.
        Sleep: {
          effect: { does: 'sleep', blocking: true, weight: 'severe' },
          harmlessIf: { argument: 0, equals: 0 },
        },
        After: {},
        NewTimer: { returns: '.Timer' },
        AfterFunc: { returns: '.Timer', invokes: { argument: 1, place: 'goroutine' } },
        NewTicker: { returns: '.Ticker' },
        Tick: { returns: 'list[.Time]' },
        'Now|Since|Until|Parse|ParseInLocation|ParseDuration|Date|Unix|UnixMilli|LoadLocation|FixedZone': {},
      },
      types: {
        Timer: { attributes: { C: 'list[.Time]' }, methods: { 'Stop|Reset': {} } },
        Ticker: { attributes: { C: 'list[.Time]' }, mustCall: 'Stop', methods: { 'Stop|Reset': {} } },
        Time: { methods: { 'Add|AddDate|Sub|Before|After|Equal|Format|Unix|UTC|In|Truncate|IsZero': {} } },
      },
    },
  ],
  checked: '2026-11-25',
});
