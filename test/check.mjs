import { checkNode, installDependencies } from '../app/commands/prepare.mjs'
import { checks, runParts } from './parts.mjs'

/** `npm run check`: types for both engines, lint, walls, unused code, migrations, content, unit tests. */
checkNode()
installDependencies()
const { failed } = await runParts(checks)
process.exit(failed > 0 ? 1 : 0)
