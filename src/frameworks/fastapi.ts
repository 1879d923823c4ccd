import type { ObjectMethod, PythonFramework } from './framework.ts';

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'trace'] as const;

const verbMethods = Object.fromEntries(
  VERBS.map((verb): [string, ObjectMethod] => [
    verb,
    { does: 'route', path: [0, 'path'], methods: [verb.toUpperCase()] },
  ]),
);

/**
 * FastAPI and the Starlette beneath it. Sources: fastapi/applications.py and routing.py (0.142), starlette/routing.py and
 * applications.py (1.3), read in November 2026.
 */
export const fastapi: PythonFramework = {
  id: 'fastapi',
  language: 'python',
  name: 'FastAPI',
  words: ['fastapi', 'starlette', 'APIRouter', 'FastAPI'],
  applications: [
    'fastapi.FastAPI',
    'fastapi.applications.FastAPI',
    'starlette.applications.Starlette',
    'starlette.Starlette',
  ],
  routers: [
    'fastapi.APIRouter',
    'fastapi.routing.APIRouter',
    'fastapi.router.APIRouter',
    'starlette.routing.Router',
    'fastapi_utils.inferring_router.InferringRouter',
    'fastapi_restful.inferring_router.InferringRouter',
    'fastapi_versioning.VersionedAPIRouter',
  ],
  prefixKeyword: 'prefix',
  methods: {
    ...verbMethods,
    'routes.append': { does: 'add-records', records: [0, 'object'] },
    'routes.extend': { does: 'add-records', records: [0, 'iterable'] },
    'routes.insert': { does: 'add-records', records: [1, 'object'] },
    api_route: { does: 'route', path: [0, 'path'], methods: { keyword: 'methods', otherwise: ['GET'] } },
    add_api_route: {
      does: 'route',
      path: [0, 'path'],
      handler: [1, 'endpoint'],
      methods: { keyword: 'methods', otherwise: ['GET'] },
    },
    route: {
      does: 'route',
      path: [0, 'path'],
      methods: { keyword: 'methods', position: 1, otherwise: ['GET'] },
      plain: true,
    },
    add_route: {
      does: 'route',
      path: [0, 'path'],
      handler: [1, 'route'],
      methods: { keyword: 'methods', position: 2, otherwise: ['GET'] },
      plain: true,
    },
    websocket: { does: 'route', path: [0, 'path'], methods: ['WEBSOCKET'], websocket: true },
    websocket_route: { does: 'route', path: [0, 'path'], methods: ['WEBSOCKET'], websocket: true },
    add_api_websocket_route: {
      does: 'route',
      path: [0, 'path'],
      handler: [1, 'endpoint'],
      methods: ['WEBSOCKET'],
      websocket: true,
    },
    add_websocket_route: {
      does: 'route',
      path: [0, 'path'],
      handler: [1, 'route'],
      methods: ['WEBSOCKET'],
      websocket: true,
    },
    include_router: { does: 'include', router: [0, 'router'], prefix: 'prefix' },
    mount: { does: 'mount', path: [0, 'path'], app: [1, 'app'] },
    add_middleware: { does: 'add-middleware', middleware: [0, 'middleware_class'] },
    middleware: { does: 'middleware-decorator' },
    exception_handler: { does: 'exception-handler' },
    add_exception_handler: { does: 'exception-handler', handler: [1, 'handler'] },
    on_event: { does: 'startup-hook' },
    add_event_handler: { does: 'startup-hook', handler: [1, 'func'] },
  },
  routeRecords: {
    'starlette.routing.Route': {
      does: 'route',
      path: [0, 'path'],
      handler: [1, 'endpoint'],
      methodsKeyword: 'methods',
      plain: true,
    },
    'fastapi.routing.APIRoute': {
      does: 'route',
      path: [0, 'path'],
      handler: [1, 'endpoint'],
      methodsKeyword: 'methods',
    },
    'fastapi.routing.Route': {
      does: 'route',
      path: [0, 'path'],
      handler: [1, 'endpoint'],
      methodsKeyword: 'methods',
      plain: true,
    },
    'starlette.routing.WebSocketRoute': { does: 'websocket', path: [0, 'path'], handler: [1, 'endpoint'], plain: true },
    'fastapi.routing.APIWebSocketRoute': { does: 'websocket', path: [0, 'path'], handler: [1, 'endpoint'] },
    'starlette.routing.Mount': { does: 'mount', path: [0, 'path'], handler: [1, 'app'] },
    'fastapi.routing.Mount': { does: 'mount', path: [0, 'path'], handler: [1, 'app'] },
    'starlette.routing.Host': { does: 'host', path: [0, 'host'], handler: [1, 'app'] },
  },
  middlewareRecords: ['starlette.middleware.Middleware', 'fastapi.middleware.Middleware'],
  dependencyMarkers: [
    'fastapi.Depends',
    'fastapi.Security',
    'fastapi.params.Depends',
    'fastapi.params.Security',
    'fastapi.param_functions.Depends',
    'fastapi.param_functions.Security',
  ],
  classViews: [
    'fastapi_utils.cbv.cbv',
    'fastapi_restful.cbv.cbv',
    'fastapi_restful.cbv_base.cbv',
    'fastapi_router_controller.controller',
  ],
  streamingResponses: ['StreamingResponse', 'EventSourceResponse'],
  responseTypes: [
    'starlette.responses.*',
    'fastapi.responses.*',
    'fastapi.Response',
    'sse_starlette.EventSourceResponse',
    'sse_starlette.sse.EventSourceResponse',
    'starlette.templating._TemplateResponse',
  ],
  library: {
    id: 'fastapi',
    name: 'FastAPI and Starlette',
    language: 'python',
    family: 'framework',
    packages: ['fastapi', 'starlette'],
    modules: ['fastapi', 'starlette'],
    sources: ['https://fastapi.tiangolo.com/reference/', 'https://www.starlette.dev/'],
    checked: '2026-11-23',
    types: {
      'starlette.requests.Request': {
        aliases: [
          'fastapi.Request',
          'fastapi.requests.Request',
          'starlette.requests.HTTPConnection',
          'fastapi.requests.HTTPConnection',
        ],
        attributes: { app: 'starlette.applications.Starlette', state: 'starlette.datastructures.State' },
      },
      'starlette.websockets.WebSocket': {
        aliases: ['fastapi.WebSocket', 'fastapi.websockets.WebSocket'],
        attributes: { app: 'starlette.applications.Starlette', state: 'starlette.datastructures.State' },
      },
      'starlette.applications.Starlette': {
        aliases: ['fastapi.FastAPI', 'fastapi.applications.FastAPI'],
        attributes: { state: 'starlette.datastructures.State' },
      },
      'starlette.datastructures.State': {},
      'starlette.datastructures.UploadFile': {
        aliases: ['fastapi.UploadFile', 'fastapi.datastructures.UploadFile'],
        attributes: { file: 'typing.BinaryIO' },
      },
      'starlette.background.BackgroundTasks': {
        aliases: ['fastapi.BackgroundTasks', 'fastapi.background.BackgroundTasks'],
        methods: { add_task: { invokes: { argument: 0, place: 'after-response' } } },
      },
      'starlette.background.BackgroundTask': {
        construct: { invokes: { argument: 0, place: 'after-response' } },
      },
      'starlette.templating.Jinja2Templates': {
        aliases: ['fastapi.templating.Jinja2Templates'],
        methods: { TemplateResponse: { returns: 'starlette.templating._TemplateResponse' } },
      },
    },
  },
};
