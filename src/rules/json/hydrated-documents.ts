import type { Effect } from '../../analysis/service.ts';
import { findingAt, named, sitesOf, whoWaits } from '../effects.ts';
import { defineRule } from '../rule.ts';

const ID = 'hydrated-documents';

export default defineRule({
  id: ID,
  summary: 'Mongoose documents are read only to be written as JSON: lean() would skip making them.',
  category: 'json',
  languages: ['javascript'],
  severity: 'hint',
  why: 'find() makes a document with change tracking of each row, about three times the memory of the plain object that lean() gives, and res.json then makes it plain again.',
  sources: ['https://mongoosejs.com/docs/tutorials/lean.html'],
  *check(service) {
    for (const site of sitesOf(service, isHydrated)) {
      const message = `${named(site.effect)} makes documents that are only written as JSON: lean() gives plain objects, without virtuals, getters and toJSON (${whoWaits(site)}).`;
      yield findingAt(site, ID, 'hint', message, [
        { title: 'Add .lean(), if the answer needs no virtuals, getters or toJSON', kind: 'advice' },
      ]);
    }
  },
  noEdit: 'lean() leaves out virtuals, getters, defaults and toJSON, which the answer may need',
});

/** Many documents: one costs little. */
function isHydrated({ call, details }: Effect): boolean {
  if (call !== 'mongoose.Model.find' || details?.goesTo !== 'response') return false;
  return !details.chain.some((name) => /^(lean|cursor|countDocuments|distinct|transform|then)$/.test(name));
}
