import { readFileSync } from 'node:fs';

export abstract class UsersRepository {
  abstract all(): string[];
}

export class FileUsers extends UsersRepository {
  all() {
    return readFileSync('users.txt', 'utf8').split('\n');
  }
}
