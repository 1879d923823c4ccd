import {
  isNodeFile,
  addNodeFile,
  emptyNodeRepository,
  type NodeRepository,
} from '../../src/project/node/repository.ts';

/** What the files of Node's tools among these say. */
export function nodeRepository(files: Record<string, string>): NodeRepository {
  const repository = emptyNodeRepository();
  for (const [file, text] of Object.entries(files)) if (isNodeFile(file)) addNodeFile(repository, file, text);
  return repository;
}

/** A `package.json`. */
export function manifest(content: object): string {
  return JSON.stringify(content, null, 2);
}
