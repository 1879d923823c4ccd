export * from '../fixes/versions.ts';
