export * from './hashing/index.ts';
