import { HTTP_METHODS, inputType, inputs, routeMethods, type NodeFramework } from '../nodeFramework.ts';

/** Express 4 and 5. Sources: expressjs.com/en/4x/api.html and 5x/api.html; lib/application.js and router of 5.1, read in November 2026. */
const express: NodeFramework = {
  id: 'express',
  name: 'Express',
  package: 'express',
  words: [
    "'express'",
    '"express"',
    "'express-promise-router'",
    "'routing-controllers'",
    '"routing-controllers"',
    "'tsoa'",
    "'inversify-express-utils'",
    // Files that a configuration or a folder names, and that are given the application.
    ...['get', 'post', 'put', 'patch', 'delete', 'all'].map((verb) => `app.${verb}(`),
  ],
  constructors: {
    express: { kind: 'application' },
    'express.Router': { kind: 'router' },
    'express-promise-router': { kind: 'router' },
    router: { kind: 'router' },
    'express-ws.getWss': { kind: 'router' },
    'routing-controllers.createExpressServer': { kind: 'application' },
    'inversify-express-utils.InversifyExpressServer': { kind: 'application' },
  },
  methods: {
    ...routeMethods(HTTP_METHODS),
    'm-search': { does: 'route', methods: ['M-SEARCH'] },
    del: { does: 'route', methods: ['DELETE'] },
    all: { does: 'route', methods: ['ALL'] },
    ws: { does: 'route', methods: ['WEBSOCKET'] },
    route: { does: 'route-path' },
    use: { does: 'use' },
    param: { does: 'param' },
  },
  serializer: 'JSON.stringify in res.json',
  handlerArguments: ['express.Request', 'express.Response', 'express.NextFunction'],
  library: {
    id: 'express',
    name: 'Express',
    language: 'javascript',
    family: 'framework',
    packages: ['express'],
    modules: ['express'],
    sources: ['https://expressjs.com/en/5x/api.html', 'https://expressjs.com/en/4x/api.html'],
    checked: '2026-11-24',
    types: {
      'express.Request': {
        attributes: { app: 'express.Application', ...inputs('express.Input', ['body', 'query', 'params', 'headers']) },
        methods: { 'get|header|param': { returns: 'express.Input' } },
      },
      'express.Input': inputType('express.Input'),
      'express.Application': {},
      'express.Response': {
        attributes: { app: 'express.Application' },
        methods: {
          'json|jsonp|send': { effect: { does: 'serialize', blocking: true, weight: 'trivial' }, returns: 'self' },
          'status|type|set|header|cookie|clearCookie|vary|links|location|append|attachment|format': { returns: 'self' },
          'sendFile|download': { effect: { does: 'fs', blocking: false, weight: 'minor' } },
          render: { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
        },
      },
    },
  },
};

export default express;
