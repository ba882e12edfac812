import { engine, root, run } from './prepare.mjs'

/** `npm run db:migrate | db:backup | db:restore`: the database's own command line, with the engine that DATABASE_URL names. */
const conditions = engine === 'postgres' ? ['--conditions=postgres'] : []
process.chdir(root)
run(process.execPath, [...conditions, '--import', 'tsx', 'db/command.ts', ...process.argv.slice(2)], 'The database was left as it was.')
