export { checksumOf as checksum } from './checksum.ts';
export { default as quick } from './quick.ts';
