import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'nestjs',
  name: 'NestJS modules',
  language: 'javascript',
  family: 'framework',
  packages: ['@nestjs/microservices', '@nestjs/elasticsearch', '@nestjs-modules/mailer'],
  modules: ['@nestjs/microservices', '@nestjs/elasticsearch', '@nestjs-modules/mailer'],
  sources: [
    'https://www.npmjs.com/package/@nestjs/microservices',
    'https://www.npmjs.com/package/@nestjs/elasticsearch',
    'https://www.npmjs.com/package/@nestjs-modules/mailer',
  ],
  checked: '2026-11-24',
  types: {
    '@nestjs/microservices.ClientProxy': {
      aliases: [
        '@nestjs/microservices.ClientKafka',
        '@nestjs/microservices.ClientRMQ',
        '@nestjs/microservices.ClientRedis',
      ],
      methods: { 'send|emit|connect': { effect: { does: 'queue', blocking: false } }, close: {} },
    },
    '@nestjs/microservices.ClientGrpc': { methods: { 'getService|getClientByServiceName': {} } },
    '@nestjs/elasticsearch.ElasticsearchService': { bases: ['@elastic/elasticsearch.Client'] },
    '@nestjs-modules/mailer.MailerService': { methods: { sendMail: { effect: { does: 'http', blocking: false } } } },
  },
});
