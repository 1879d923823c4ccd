import { GO_METHODS, verbs, type GoFramework } from '../goFramework.ts';

/** Gin 1.x. Sources: gin.go, routergroup.go and context.go of gin 1.12, read in November 2026. */
const gin: GoFramework = {
  id: 'gin',
  name: 'Gin',
  modules: ['github.com/gin-gonic/gin'],
  constructors: { 'New|Default': { kind: 'application', type: 'Engine' } },
  methods: {
    ...verbs(
      GO_METHODS.map((name) => name.toUpperCase()),
      'last',
    ),
    Any: { does: 'route', methods: ['ALL'], handlers: 'last' },
    'Handle|Match': { does: 'route-by-method', handlers: 'last' },
    Group: { does: 'group' },
    Use: { does: 'use' },
    'Static|StaticFS': { does: 'files', folder: true },
    'StaticFile|StaticFileFS': { does: 'files' },
    'RouterGroup|With': { does: 'itself' },
  },
  paths: 'one-slash',
  serializer: 'encoding/json in c.JSON',
  library: {
    id: 'gin',
    name: 'Gin',
    language: 'go',
    family: 'framework',
    packages: ['github.com/gin-gonic/gin'],
    modules: ['github.com/gin-gonic/gin'],
    sources: ['https://pkg.go.dev/github.com/gin-gonic/gin', 'https://gin-gonic.com/en/docs/'],
    checked: '2026-11-24',
    types: {
      'github.com/gin-gonic/gin.Context': {
        attributes: { Request: 'net/http.Request', Writer: 'net/http.ResponseWriter' },
        methods: {
          'JSON|IndentedJSON|SecureJSON|JSONP|AsciiJSON|PureJSON|XML|YAML|TOML|ProtoBuf|AbortWithStatusJSON|Negotiate':
            {
              effect: { does: 'serialize', blocking: true, weight: 'trivial' },
            },
          'Bind|BindJSON|ShouldBind|ShouldBindJSON|ShouldBindWith|ShouldBindBodyWith|ShouldBindBodyWithJSON|BindWith|MustBindWith':
            {
              effect: { does: 'serialize', blocking: true, weight: 'trivial' },
            },
          HTML: { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
          'File|FileFromFS|FileAttachment|SaveUploadedFile': {
            effect: { does: 'fs', blocking: true, weight: 'minor' },
          },
          Copy: { returns: 'self' },
        },
      },
    },
  },
};

export default gin;
