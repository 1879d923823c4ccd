import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'nltk',
  name: 'NLTK',
  language: 'python',
  family: 'nlp',
  packages: ['nltk'],
  modules: ['nltk'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://www.nltk.org/api/nltk.html'],
  checked: '2026-11-24',
  functions: {
    'nltk.download': { effect: { does: 'http', blocking: true, weight: 'severe' } },
    'nltk.word_tokenize|sent_tokenize|pos_tag|ne_chunk': {
      effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true },
    },
    'nltk.tokenize.word_tokenize|sent_tokenize': {
      effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true },
    },
  },
  types: {
    'nltk.sentiment.SentimentIntensityAnalyzer': {
      aliases: ['nltk.sentiment.vader.SentimentIntensityAnalyzer'],
      construct: { creates: 'model-load' },
      methods: { polarity_scores: { effect: { does: 'cpu', blocking: true, weight: 'minor' } } },
    },
  },
});
