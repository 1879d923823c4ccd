import { UserRepository } from './repository.ts';

export class UserService {
  constructor(private readonly repository: UserRepository = new UserRepository()) {}

  async register(name: string, password: string): Promise<unknown> {
    return this.repository.insert({ name, password });
  }

  async find(id: string): Promise<unknown> {
    return this.repository.byId(id);
  }
}
