import type { Store } from './stores.ts';

export class Archive {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async drop(id: string): Promise<void> {
    await this.#store.remove(`archive/${id}`);
  }
}
