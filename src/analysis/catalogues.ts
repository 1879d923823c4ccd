import { createCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import { shippedLibraries as goLibraries } from '../catalogue/go/index.ts';
import { shippedLibraries as nodeLibraries } from '../catalogue/node/index.ts';
import { shippedLibraries as pythonLibraries } from '../catalogue/python/index.ts';
import type { LibraryInput } from '../catalogue/schema.ts';
import { fastapi } from '../frameworks/fastapi.ts';
import { goFrameworks } from '../frameworks/go/index.ts';
import { nodeFrameworks } from '../frameworks/node/index.ts';

/** What library calls do, by language: `redis` is another library in each. */
export interface Catalogues {
  python: Catalogue;
  javascript: Catalogue;
  go: Catalogue;
}

const shippedInputs: Readonly<Record<keyof Catalogues, readonly LibraryInput[]>> = {
  python: [...pythonLibraries, fastapi.library],
  javascript: [...nodeLibraries, ...nodeFrameworks.map(({ library }) => library)],
  go: [...goLibraries, ...goFrameworks.map(({ library }) => library)],
};

const shipped = new Map<keyof Catalogues, Catalogue>();

/** The shipped libraries with the user's own. */
export function cataloguesOf(own: readonly LibraryInput[]): Catalogues {
  return { python: catalogueOf('python', own), javascript: catalogueOf('javascript', own), go: catalogueOf('go', own) };
}

function catalogueOf(language: keyof Catalogues, own: readonly LibraryInput[]): Catalogue {
  const added = own.filter((library) => library.language === language);
  if (added.length > 0) return createCatalogue([...shippedInputs[language], ...added]);
  let known = shipped.get(language);
  if (known === undefined) shipped.set(language, (known = createCatalogue(shippedInputs[language])));
  return known;
}
