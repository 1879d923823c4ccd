import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'axios',
  name: 'axios',
  language: 'javascript',
  family: 'http',
  packages: ['axios', '@nestjs/axios'],
  modules: ['axios', '@nestjs/axios'],
  sources: ['https://www.npmjs.com/package/axios', 'https://www.npmjs.com/package/@nestjs/axios'],
  checked: '2026-11-24',
  functions: {
    axios: call,
    'axios.get|post|put|patch|delete|head|options|request|postForm|putForm|patchForm': call,
    'axios.create': { returns: 'axios.AxiosInstance' },
    'axios.all|spread|isAxiosError|isCancel|mergeConfig|toFormData|getUri': {},
  },
  types: {
    'axios.AxiosInstance': {
      aliases: ['axios.Axios'],
      call,
      methods: {
        'get|post|put|patch|delete|head|options|request|postForm|putForm|patchForm': call,
        create: { returns: 'axios.AxiosInstance' },
        getUri: {},
      },
      attributes: { axiosRef: 'axios.AxiosInstance' },
    },
    // Gives an Observable; the request is sent when someone subscribes, as everyone who calls it does.
    '@nestjs/axios.HttpService': {
      methods: { 'get|post|put|patch|delete|head|request|postForm|putForm|patchForm': call },
      attributes: { axiosRef: 'axios.AxiosInstance' },
    },
  },
});
