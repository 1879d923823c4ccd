import { addGoFile, emptyGoRepository, isGoFile, type GoRepository } from '../../../src/project/go/repository.ts';

/** What the files of the go command say, of files by their path. */
export function goRepository(files: Record<string, string>): GoRepository {
  const repository = emptyGoRepository();
  for (const [file, text] of Object.entries(files)) if (isGoFile(file)) addGoFile(repository, file, text);
  return repository;
}
