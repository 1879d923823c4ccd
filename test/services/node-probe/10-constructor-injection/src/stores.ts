import { rmSync } from 'node:fs';

export interface Store {
  remove(path: string): Promise<void>;
}

export class LocalStore implements Store {
  async remove(path: string): Promise<void> {
    rmSync(path, { recursive: true }); // blocks
  }
}

export class RemoteStore implements Store {
  async remove(path: string): Promise<void> {
    await fetch(`https://store.example.com/${path}`, { method: 'DELETE' });
  }
}
