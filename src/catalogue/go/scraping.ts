import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;
const parses = { effect: { does: 'cpu', blocking: true, weight: 'minor' } } as const;

export default defineGoLibrary({
  id: 'scraping',
  name: 'Scraping',
  family: 'http',
  packages: ['github.com/gocolly/colly/v2', 'github.com/PuerkitoBio/goquery'],
  contents: [
    {
      path: 'github.com/gocolly/colly/v2',
      name: 'colly',
      functions: { NewCollector: { returns: '.Collector' } },
      types: {
        Collector: {
          methods: {
            'Visit|Post|PostRaw|Request|Wait|Head': call,
            'OnHTML|OnXML': { invokes: { argument: 1, place: 'same' } },
            'OnRequest|OnResponse|OnScraped': { invokes: { argument: 0, place: 'same' } },
            Limit: {},
          },
        },
      },
    },
    {
      path: 'github.com/PuerkitoBio/goquery',
      functions: {
        'NewDocumentFromReader|NewDocumentFromResponse': { ...parses, returns: '.Document' },
        NewDocument: { ...call, returns: '.Document' },
        NewDocumentFromNode: { returns: '.Document' },
      },
      types: {
        Document: {},
        Selection: {
          methods: {
            Each: { invokes: { argument: 0, place: 'same' } },
            'Find|First|Last|Eq|Filter|Children|Parent|Next|Closest': { returns: 'self' },
            'Text|Attr|Html|Length': {},
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
