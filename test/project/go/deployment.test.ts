import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isDeploymentFile, readDeployments } from '../../../src/project/deployment/deployments.ts';
import { buildGoProjects } from '../../../src/project/go/projects.ts';
import { isGoSource } from '../../../src/project/go/sources.ts';
import type { Deployment, Project } from '../../../src/project/program.ts';
import { goRepository } from './goRepository.ts';

const noFacts = (): never => {
  throw new Error('no source file in these tests');
};

/** The project of a folder in a repository of these files. */
function projectOf(files: Record<string, string>, root = ''): Project | undefined {
  const found = Object.entries(files)
    .filter(([file]) => isDeploymentFile(file))
    .map(([file, text]) => ({ file, ...readDeployments(file, text, noFacts) }));
  const folders = new Set(
    Object.keys(files)
      .filter(isGoSource)
      .map((file) => posix.dirname(file).replace(/^\.$/, '')),
  );
  return buildGoProjects(goRepository(files), found, (folder) => folders.has(folder)).find((one) => one.root === root);
}

const module = (path: string, ...programs: string[]): Record<string, string> => ({
  'go.mod': `module ${path}\n\ngo 1.23.0\n`,
  ...Object.fromEntries(programs.map((folder) => [posix.join(folder, 'main.go'), ''])),
});

/** What an image of a service with programs in the root and in `cmd/api` starts. */
const image = (dockerfile: string, ...programs: string[]): Deployment[] =>
  projectOf({ ...module('example.com/acme/shop', '.', 'cmd/api', ...programs), Dockerfile: dockerfile })?.deployments ??
  [];

describe('the program that an image starts', () => {
  test('is the main package of the build, through copies, with its tags and the version of Go', () => {
    const project = projectOf({
      ...module('example.com/acme/shop', 'cmd/api'),
      Dockerfile: `FROM golang:1.24.2-alpine3.21 AS modules
COPY go.mod go.sum /modules/
WORKDIR /modules
RUN go mod download

FROM golang:1.24.2-alpine3.21 AS builder
COPY --from=modules /go/pkg /go/pkg
COPY . /app
WORKDIR /app
RUN CGO_ENABLED=0 GOOS=linux \\
    go build -trimpath -tags sonic,nomsgpack -o /bin/api ./cmd/api

FROM scratch
ENV GIN_MODE=release GOMEMLIMIT=400MiB
COPY --from=builder /bin/api /api
CMD ["/api"]
`,
    });
    expect(project?.deployments).toEqual([
      {
        source: 'dockerfile',
        server: 'go',
        target: 'cmd/api',
        ginMode: { value: 'release', place: { file: 'Dockerfile', line: 14 } },
        goMemoryLimit: { value: '400MiB', place: { file: 'Dockerfile', line: 14 } },
        flags: { tags: 'sonic,nomsgpack' },
        development: false,
        place: { file: 'Dockerfile', line: 16 },
      },
    ]);
    expect(project?.goVersion).toEqual({
      specifier: '1.23.0',
      version: '1.24.2',
      extras: [],
      place: { file: 'Dockerfile', line: 1 + 5 },
    });
  });

  test.each([
    [
      'one stage, a name in the folder',
      'FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN go build -o shop .\nCMD ["./shop"]',
      '.',
    ],
    [
      'a build without a name',
      'FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN go build ./cmd/api\nCMD ["/src/api"]',
      'cmd/api',
    ],
    [
      'a file instead of a package',
      'FROM golang AS b\nWORKDIR /src\nCOPY ./ ./\nRUN go build -o=/out/app cmd/api/main.go\nFROM scratch\nCOPY --from=b /out/app /\nENTRYPOINT ["/app"]',
      'cmd/api',
    ],
    [
      'a folder of programs',
      'FROM golang AS b\nWORKDIR /src\nADD . .\nRUN go build -o /out/ ./...\nFROM scratch\nCOPY --from=b /out/ /usr/local/bin/\nENTRYPOINT ["api", "serve"]',
      undefined,
    ],
    [
      'several programs, one of them started',
      'FROM golang AS b\nWORKDIR /src\nADD . .\nRUN go build -o /out/ ./cmd/api ./cmd/job\nFROM scratch\nCOPY --from=b /out/ /usr/local/bin/\nENTRYPOINT ["api", "serve"]',
      'cmd/api',
    ],
    [
      'go install',
      'FROM golang AS b\nCOPY . /src\nRUN cd /src && go install -ldflags "-s -w" ./cmd/api\nFROM alpine\nCOPY --from=b /go/bin/api /usr/bin/api\nENTRYPOINT ["tini", "--", "api"]',
      'cmd/api',
    ],
    [
      'a mounted folder and a cache',
      'FROM --platform=$BUILDPLATFORM golang:1.24 AS b\nWORKDIR /src\nRUN --mount=type=cache,target=/go/pkg/mod --mount=type=bind,target=. go build -o /bin/server ./cmd/api\nFROM scratch\nCOPY --from=b /bin/server /bin/\nENTRYPOINT [ "/bin/server" ]',
      'cmd/api',
    ],
    [
      'a stage by its number, through a third',
      'FROM golang\nWORKDIR /w\nCOPY . .\nRUN go build -o app ./cmd/api\nFROM alpine AS packed\nCOPY --from=0 /w/app /packed/app\nFROM scratch\nCOPY --from=packed /packed /opt\nCMD /opt/app -addr :80',
      'cmd/api',
    ],
    [
      'an import path',
      'FROM golang AS b\nCOPY . /w\nWORKDIR /w\nRUN go build -o /app example.com/acme/shop/cmd/api\nFROM scratch\nCOPY --from=b /app /app\nCMD ["/app"]',
      'cmd/api',
    ],
    [
      'a wrapper script with the program as its argument',
      'FROM golang AS b\nCOPY . /w\nWORKDIR /w\nRUN go build -o api ./cmd/api\nFROM alpine\nCOPY init.sh /init.sh\nCOPY --from=b /w/api /srv/api\nENTRYPOINT ["/init.sh"]\nCMD ["/srv/api", "server"]',
      'cmd/api',
    ],
    [
      'a script that names the program itself',
      'FROM golang AS b\nCOPY . /w\nWORKDIR /w\nRUN go build -o api ./cmd/api\nFROM alpine\nCOPY --from=b /w/api /usr/bin/api\nCOPY --from=b /w/templates /templates\nENTRYPOINT ["/init.sh"]',
      'cmd/api',
    ],
    [
      'make, in an image of Go',
      'FROM docker.io/library/golang:alpine AS build\nADD . /go/src/app\nWORKDIR /go/src/app\nRUN make shop\nFROM alpine\nCOPY --from=build /go/src/app/shop /usr/bin/shop\nCMD ["/usr/bin/shop"]',
      undefined,
    ],
    [
      'make, in an image of the team that runs the go command',
      'FROM acme/build:1 AS builder\nCOPY . /src\nRUN cd /src && go test ./... && make OUTPUT=/target/app/shop\nFROM debian\nWORKDIR /app\nCOPY --from=builder /target /\nENTRYPOINT ["./shop"]\nCMD ["serve"]',
      undefined,
    ],
    ['a program that is built before', 'FROM scratch\nCOPY shop /\nENTRYPOINT ["/shop"]', undefined],
    [
      'a program that is built before, and started by a script',
      'FROM busybox\nCOPY shop /bin/shop\nCOPY docker/common/ /\nENTRYPOINT [ "tini", "--", "/init.sh" ]',
      undefined,
    ],
    ['go run', 'FROM golang\nWORKDIR /w\nCOPY . .\nCMD ["go", "run", "./cmd/api", "-v"]', 'cmd/api'],
  ])('%s', (_, dockerfile, target) => {
    const started = image(dockerfile, 'cmd/job');
    expect(started).toMatchObject([{ source: 'dockerfile', server: 'go', development: false }]);
    expect(started[0]?.target).toBe(target);
  });

  test('is found from the folder that the image is built of', () => {
    const files = {
      'backend/go.mod': 'module example.com/shop\ngo 1.23',
      'backend/app/main.go': '',
      'frontend/package.json': '{}',
      Dockerfile:
        'FROM golang:1.24 AS b\nADD backend /build/backend\nWORKDIR /build/backend\nRUN go build -o shop ./app\nFROM alpine\nCOPY --from=b /build/backend/shop /srv/shop\nCMD ["/srv/shop", "server"]',
    };
    expect(projectOf(files, 'backend')?.deployments).toMatchObject([{ target: 'backend/app' }]);
    expect(projectOf(files, 'backend')?.goVersion?.version).toBe('1.24');
  });

  test('of several modules is that of the one with the package', () => {
    const files = {
      'go.work': 'go 1.24\nuse ./auth\nuse ./shop',
      'auth/go.mod': 'module example.com/auth',
      'auth/cmd/auth/main.go': '',
      'shop/go.mod': 'module example.com/shop',
      'shop/cmd/shop/main.go': '',
      'deploy/auth.Dockerfile':
        'FROM golang AS b\nWORKDIR /w\nCOPY . .\nRUN go build -o /auth ./auth/cmd/auth\nFROM scratch\nCOPY --from=b /auth /auth\nCMD ["/auth"]',
    };
    expect(projectOf(files, 'auth')?.deployments).toMatchObject([{ target: 'auth/cmd/auth' }]);
    expect(projectOf(files, 'shop')?.deployments).toEqual([]);
  });

  test('air is for development', () => {
    expect(image('FROM golang\nCMD ["air", "-c", ".air.toml"]')).toMatchObject([
      { server: 'air', reload: { file: 'Dockerfile', line: 2 } },
    ]);
  });

  test.each([
    'FROM node:22\nCOPY . .\nCMD ["node", "server.js"]',
    'FROM python:3.12\nCOPY . .\nCMD ["uvicorn", "main:app"]',
    'FROM golang AS tools\nRUN go install example.com/x/migrate@latest\nFROM nginx\nCOPY --from=tools /go/bin/migrate /bin/migrate\nCOPY conf /etc/nginx\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM alpine\nCOPY docker-entrypoint /docker-entrypoint\nENTRYPOINT ["/docker-entrypoint"]',
    'FROM golang\nRUN go test ./...',
  ])('is none of Go: %j', (dockerfile) => {
    expect(image(dockerfile)).toEqual([]);
  });
});

const DOCKERFILE =
  'FROM golang:1.24 AS b\nWORKDIR /w\nCOPY . .\nRUN go build -o /shop .\nFROM scratch\nCOPY --from=b /shop /shop\nENTRYPOINT ["/shop"]\n';

describe('compose and Kubernetes', () => {
  test('a service of compose has its limits and what the runtime is told', () => {
    const files = {
      ...module('example.com/acme/shop', '.'),
      Dockerfile: DOCKERFILE,
      'compose.yml': `services:
  web:
    build: .
    command: ["serve", "--port", "80"]
    environment:
      GIN_MODE: release
      GOMAXPROCS: "2"
    deploy:
      replicas: 3
      resources:
        limits:
          cpus: "1.5"
          memory: 512m
`,
    };
    const compose = projectOf(files)?.deployments.filter(({ source }) => source === 'compose');
    const at = (line: number): Deployment['place'] => ({ file: 'compose.yml', line });
    expect(compose).toEqual([
      {
        source: 'compose',
        server: 'go',
        target: '.',
        ginMode: { value: 'release', place: at(6) },
        goMaxProcs: { count: 2, expression: '2', place: at(7) },
        replicas: { count: 3, place: at(9) },
        cpuLimit: { cores: 1.5, place: at(12) },
        memoryLimit: { bytes: 512 * 1024 * 1024, place: at(13) },
        flags: {},
        development: false,
        place: at(3),
      },
    ]);
  });

  test('a container of Kubernetes runs what the image of its name does, with its limits', () => {
    const files = {
      ...module('github.com/acme/shop/v2', '.'),
      Dockerfile: DOCKERFILE,
      'k8s/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
spec:
  replicas: 4
  template:
    spec:
      containers:
        - name: shop
          image: registry.acme.com/shop:1.2.3
          env:
            - name: GOMAXPROCS
              valueFrom:
                resourceFieldRef:
                  resource: limits.cpu
            - name: GOMEMLIMIT
              value: 230MiB
          resources:
            limits:
              cpu: 500m
              memory: 256Mi
`,
    };
    const at = (line: number): Deployment['place'] => ({ file: 'k8s/deployment.yaml', line });
    expect(projectOf(files)?.deployments.find(({ source }) => source === 'kubernetes')).toMatchObject({
      server: 'go',
      target: '.',
      replicas: { count: 4, place: at(4) },
      cpuLimit: { cores: 0.5, place: at(19) },
      memoryLimit: { bytes: 256 * 1024 * 1024, place: at(20) },
      goMaxProcs: { expression: 'limits.cpu', place: at(11) },
      goMemoryLimit: { value: '230MiB', place: at(15) },
    });
  });

  test.each([
    ['github.com/gotify/server/v2', 'gotify:latest', true],
    ['github.com/gotify/server/v2', 'minecraft-server', false],
    ['miniflux.app/v2', 'docker.io/miniflux/miniflux:2', true],
    ['github.com/acme/shop', 'acme/shop-api@sha256:abc', true],
    ['github.com/acme/shop', 'postgres:17', false],
  ])('of module %s the image %s: %s', (path, name, expected) => {
    const files = {
      ...module(path, '.'),
      Dockerfile: DOCKERFILE,
      'k8s/deployment.yaml': `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - image: ${name}\n`,
    };
    expect(projectOf(files)?.deployments.some(({ source }) => source === 'kubernetes')).toBe(expected);
  });
});
