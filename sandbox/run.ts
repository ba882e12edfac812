import { callProvider } from './gateway/call.ts'
import { compose } from './gateway/gateway.ts'
import { allowModel } from './gateway/policies/allow-model.ts'
import { budget } from './gateway/policies/budget.ts'
import { classify } from './gateway/policies/classify.ts'
import { guardOutput } from './gateway/policies/guard-output.ts'
import { identify } from './gateway/policies/identify.ts'
import { rate } from './gateway/policies/rate.ts'
import { redact } from './gateway/policies/redact.ts'
import { screen } from './gateway/policies/screen.ts'
import { size } from './gateway/policies/size.ts'

/**
 * The one way to a model. Nothing happens until the events are read. Reading on to the end is what finishes a run, so a caller that must
 * not lose an answer reads into a list of its own and serves browsers from that list. Aborting `stop` ends the run with what there is;
 * leaving the loop does the same. Either way the run is recorded and settled.
 */
export const run = compose({ gates: [identify, rate, size, classify, redact, screen, allowModel, budget], call: callProvider, guard: guardOutput })
