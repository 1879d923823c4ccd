import { defineGoLibrary } from '../goLibrary.ts';

// What they write is buffered or short: they cost microseconds.
export default defineGoLibrary({
  id: 'observability',
  name: 'Logs, metrics and errors',
  family: 'observability',
  packages: [
    'go.uber.org/zap',
    'github.com/sirupsen/logrus',
    'github.com/rs/zerolog',
    'github.com/prometheus/client_golang',
    'github.com/getsentry/sentry-go',
  ],
  contents: [
    {
      path: 'log',
      functions: { 'Print|Printf|Println|SetFlags|SetPrefix|SetOutput': {}, New: { returns: '.Logger' } },
      types: { Logger: { methods: { 'Print|Printf|Println|SetPrefix|SetFlags': {} } } },
    },
    {
      path: 'log/slog',
      functions: {
        'Info|Debug|Warn|Error|InfoContext|DebugContext|WarnContext|ErrorContext|String|Int|Any|SetDefault': {},
        'New|Default|With': { returns: '.Logger' },
      },
      types: {
        Logger: {
          methods: {
            'Info|Debug|Warn|Error|InfoContext|ErrorContext|Log|LogAttrs': {},
            'With|WithGroup': { returns: 'self' },
          },
        },
      },
    },
    {
      path: 'go.uber.org/zap',
      functions: {
        'New|NewProduction|NewDevelopment|NewNop|L|Must': { returns: '.Logger' },
        S: { returns: '.SugaredLogger' },
        'String|Int|Error|Any|Bool|Duration': {},
      },
      types: {
        Logger: {
          methods: {
            'Debug|Info|Warn|Error|Sync': {},
            Sugar: { returns: '.SugaredLogger' },
            'With|Named|WithOptions': { returns: 'self' },
          },
        },
        SugaredLogger: {
          methods: {
            'Debugw|Infow|Warnw|Errorw|Infof|Errorf|Debugf|Warnf|Info|Error': {},
            'With|Named': { returns: 'self' },
          },
        },
      },
    },
    {
      path: 'github.com/sirupsen/logrus',
      functions: {
        New: { returns: '.Logger' },
        'Info|Infof|Warn|Warnf|Error|Errorf|Debug|Debugf|SetLevel|SetFormatter': {},
        'WithField|WithFields|WithError|WithContext': { returns: '.Entry' },
      },
      types: {
        Logger: {
          methods: {
            'Info|Infof|Warn|Warnf|Error|Errorf|Debug|Debugf': {},
            'WithField|WithFields|WithError': { returns: '.Entry' },
          },
        },
        Entry: {
          methods: {
            'Info|Infof|Warn|Warnf|Error|Errorf|Debug|Debugf': {},
            'WithField|WithFields|WithError': { returns: 'self' },
          },
        },
      },
    },
    {
      path: 'github.com/rs/zerolog',
      functions: { 'New|Nop': { returns: '.Logger' }, Ctx: { returns: '.Logger' } },
      types: {
        Logger: {
          methods: {
            'Info|Debug|Warn|Error|Trace|Err': { returns: '.Event' },
            With: { returns: '.Context' },
            'Printf|Print': {},
          },
        },
        Event: {
          methods: {
            'Str|Int|Int64|Err|Bool|Dur|Interface|Any|Time|Float64': { returns: 'self' },
            'Msg|Msgf|Send': {},
          },
        },
        Context: { methods: { Logger: { returns: '.Logger' }, 'Str|Int|Err|Timestamp|Caller': { returns: 'self' } } },
      },
    },
    {
      path: 'github.com/rs/zerolog/log',
      functions: {
        'Info|Debug|Warn|Error|Trace|Err': { returns: 'github.com/rs/zerolog.Event' },
        'Printf|Print': {},
        Ctx: { returns: 'github.com/rs/zerolog.Logger' },
      },
    },
    {
      path: 'github.com/prometheus/client_golang/prometheus',
      functions: {
        'NewCounter|NewGauge|NewHistogram|NewCounterVec|NewGaugeVec|NewHistogramVec|NewSummary|MustRegister|Register|NewRegistry|NewTimer':
          {},
      },
      types: {
        Counter: { methods: { 'Inc|Add': {} } },
        Gauge: { methods: { 'Set|Inc|Dec|Add|Sub': {} } },
        Histogram: { methods: { Observe: {} } },
      },
    },
    {
      path: 'github.com/getsentry/sentry-go',
      name: 'sentry',
      functions: {
        'Init|CaptureException|CaptureMessage|CaptureEvent|ConfigureScope|WithScope|AddBreadcrumb': {},
        Flush: { effect: { does: 'http', blocking: true } },
      },
    },
  ],
  checked: '2026-11-25',
});
