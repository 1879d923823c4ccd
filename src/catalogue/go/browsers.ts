import { defineGoLibrary } from '../goLibrary.ts';

const work = { effect: { does: 'process', blocking: true, weight: 'severe' } } as const;

export default defineGoLibrary({
  id: 'browsers',
  name: 'Browsers',
  family: 'browser',
  packages: ['github.com/chromedp/chromedp', 'github.com/go-rod/rod'],
  contents: [
    {
      path: 'github.com/chromedp/chromedp',
      // A browser of its own starts with the first `Run`.
      functions: {
        'NewContext|NewExecAllocator': { returns: 'context.Context', creates: 'executor' },
        'Run|RunResponse': work,
        'Navigate|Click|Text|WaitVisible|WaitReady|SendKeys|Evaluate|OuterHTML|CaptureScreenshot|FullScreenshot|Sleep':
          {},
      },
    },
    {
      path: 'github.com/go-rod/rod',
      functions: { New: { returns: '.Browser', creates: 'executor' } },
      types: {
        Browser: {
          mustCall: 'Close|MustClose',
          methods: {
            'Connect|MustConnect': work,
            'Page|MustPage': { ...work, returns: '.Page' },
            'Close|MustClose': {},
          },
        },
        Page: {
          mustCall: 'Close|MustClose',
          methods: {
            'Navigate|MustNavigate|WaitLoad|MustWaitLoad|WaitStable|MustWaitStable|Screenshot|MustScreenshot|PDF|MustPDF|Eval|MustEval|HTML|MustHTML|Element|MustElement|Elements|MustElements':
              work,
            'Close|MustClose': {},
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
