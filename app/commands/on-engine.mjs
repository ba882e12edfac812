import { engine, readEnvFile, root, run } from './prepare.mjs'

/** Runs a command line of the house on the engine that DATABASE_URL names, with what stands in .env: `node app/commands/on-engine.mjs FILE [ARGUMENT…]`. */
process.chdir(root)
readEnvFile()
const conditions = engine() === 'postgres' ? ['--conditions=postgres'] : []
run(process.execPath, [...conditions, '--import', 'tsx', ...process.argv.slice(2)], 'The command ended with a fault; the lines above say which.')
