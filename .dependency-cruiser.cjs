/** The walls of the house (style.md). A failure prints the rule's reason. @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    wall('db-imports-nothing-of-ours', 'The database layer must be movable without the web.', '^db/', '^(app|sandbox|content)/'),
    wall('sandbox-stands-alone', 'The gateway also runs without the site, so it names ports and imports neither web nor tables.', '^sandbox/', '^(app|db|content)/'),
    wall('content-is-words', 'The contract for authors depends on nothing of ours.', '^content/', '^(app|db|sandbox)/'),
    { name: 'features-meet-in-routes', comment: 'A feature that imports another can no longer be changed alone; let a route or the platform bring them together. Seats are the one engine that others are built on (0028).', severity: 'error', from: { path: '^app/features/([^/]+)/' }, to: { path: '^app/features/([^/]+)/', pathNot: '^app/features/($1|seats)/' } },
    wall('routes-do-not-query', 'A route calls one use case; SQL below the edge keeps ownership in the where.', '^app/routes/', '^db/'),
    { name: 'nobody-imports-routes', comment: 'Routes are the edge: what two of them need belongs in a feature.', severity: 'error', from: { pathNot: '^(app/routes/|app/routes\\.ts|test/)' }, to: { path: '^app/routes/' } },
    { name: 'platform-below-features', comment: 'Features stand on the platform; the exceptions bind the house together at boot.', severity: 'error', from: { path: '^app/(components|auth)/' }, to: { path: '^app/(features|routes)/' } },
    only('openai-in-one-provider', 'Every prompt passes the gateway, so one file can call a model.', 'openai', '^sandbox/gateway/providers/openai-compatible\\.ts$'),
    only('lucia-in-one-file', 'lucia is no longer developed; replacing it must be one file of work.', 'lucia', '^app/auth/session\\.server\\.ts$'),
    only('drivers-in-the-dialect', 'One schema and one set of queries serve two engines.', '(better-sqlite3|pg|drizzle-orm/(sqlite|pg|better|node-postgres|pglite).*)', '^(db/dialect/|test/support/)'),
    { name: 'no-circles', comment: 'Two files that need each other are one file, or a third is missing.', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.test\\.tsx?$|^test/|^build/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
}

function wall(name, comment, from, to) {
  return { name, comment, severity: 'error', from: { path: from }, to: { path: to } }
}

function only(name, comment, module, at) {
  return { name, comment, severity: 'error', from: { path: '^(app|db|sandbox|content)/', pathNot: at }, to: { path: `^node_modules/${module}(/|$)` } }
}
