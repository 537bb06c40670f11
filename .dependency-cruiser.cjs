// Who may import whom; the reasons stand in docs/architecture.md.
const features = [
  'mail',
  'settings',
  'audit',
  'people',
  'accounts',
  'setup',
  'legal',
  'counties',
  'workshops',
  'groups',
  'roles',
  'invitations',
  'rooms',
  'documents',
  'versions',
  'sharing',
  'evidence',
  'instance',
]

/** A feature knows the ones to its left only. */
const leftOnly = features.slice(0, -1).map((feature, index) => ({
  name: `${feature}-knows-only-what-comes-before`,
  severity: 'error',
  from: { path: `^server/${feature}/` },
  to: { path: `^server/(${features.slice(index + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    { name: 'no-knots', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-knows-nobody',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server|client|e2e)/' },
    },
    {
      name: 'server-does-not-know-the-client',
      severity: 'error',
      from: { path: '^server/', pathNot: '\\.test\\.ts$' },
      to: { path: '^client/' },
    },
    {
      name: 'client-does-not-know-the-server',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    ...leftOnly,
    {
      name: 'only-the-edge-knows-http',
      severity: 'error',
      from: {
        path: '^server/',
        pathNot:
          '^server/(http/|[^/]+/([a-z-]*routes|address)\\.ts|testing/|rooms/testing/|web\\.ts|listen\\.ts|.*\\.test\\.ts)',
      },
      to: { path: 'node_modules/(hono|@hono)/' },
    },
    {
      name: 'only-stores-know-sql',
      severity: 'error',
      from: {
        path: '^server/',
        pathNot:
          '^server/(database/|demo/|testing/|[^/]+/[a-z-]*store\\.ts|rooms/libsql-journal\\.ts|people/auth\\.ts|web\\.ts|listen\\.ts|.*\\.test\\.ts)',
      },
      to: { path: 'node_modules/(kysely|libsql)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rooms-core-knows-yjs-and-shared-only',
      severity: 'error',
      from: { path: '^server/rooms/(room|gate|lobby)\\.ts$' },
      to: { pathNot: '^(server/rooms/|shared/|node_modules/(yjs|y-protocols|lib0)/)' },
    },
    {
      name: 'editor-and-room-do-not-know-each-other',
      severity: 'error',
      from: { path: '^client/editor/' },
      to: { path: '^client/room/' },
    },
    {
      name: 'room-and-editor-do-not-know-each-other',
      severity: 'error',
      from: { path: '^client/room/' },
      to: { path: '^client/editor/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot:
          '\\.(test|d)\\.ts$|^server/evidence/handout/|^client/main\\.tsx$|^server/main\\.ts$|^server/build-if-stale\\.mjs$|^client/build/|^client/offline/service-worker\\.ts$|\\.css$',
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
}
