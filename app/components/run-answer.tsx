import type { Decision, Settlement } from '#sandbox/types.ts'
import { GatewayTimeline, timelineWords } from './gateway-timeline.tsx'
import { maskedParts, wasMasked } from './masked-parts.ts'

type Bill = Pick<Settlement, 'tokensIn' | 'tokensOut' | 'costMicroUsd' | 'totalMs'>
type RunAnswerProps = {
  answer: string
  /** What the model is called. */
  model: string | undefined
  bill: Bill | null
  /** What went to the model after redaction; null while that is not known. */
  sent: string | null
  decisions: readonly Decision[]
  live?: boolean | undefined
}

/** One prompt answered: the words, what they cost, and what the gateway did on the way. */
export function RunAnswer({ answer, model = 'Answer', bill, sent, decisions, live }: RunAnswerProps) {
  const masked = wasMasked(decisions)
  const { engine, note } = labelParts(model)
  return (
    <div className="run-case">
      {(answer || live) && (
        <>
          <div className="answer-head">
            <span className="answer-engine">{engine}</span>
            {note && <span>{note}</span>}
          </div>
          <div className="answer" aria-busy={live || undefined}>
            {answer ? <Masked text={answer} /> : 'Waiting for the first words…'}
          </div>
          {bill && <p className="answer-bill">{billWords(bill)}</p>}
        </>
      )}
      {decisions.length > 0 && (
        <details className="gateway" open={decisions.some((decision) => decision.outcome !== 'allow')}>
          <summary>
            What the gateway did: <span className="gateway-words">{timelineWords(decisions)}</span>
          </summary>
          {masked && sent !== null && (
            <div className="gateway-sent">
              <p className="field-label">What left the building</p>
              <p className="answer">
                <Masked text={sent} />
              </p>
            </div>
          )}
          <GatewayTimeline decisions={decisions} />
        </details>
      )}
    </div>
  )
}

/** A model's label may say in brackets what kind of thing it is: that is said once, apart from its name. */
function labelParts(label: string): { engine: string; note: string | undefined } {
  const [, engine = label, note] = /^(.+?) \((.+)\)$/.exec(label) ?? []
  return { engine, note: note && note.charAt(0).toUpperCase() + note.slice(1) }
}

function Masked({ text }: { text: string }) {
  return <>{maskedParts(text).map((part, index) => (part.masked ? <span key={index} className="redacted">{part.text}</span> : part.text))}</>
}

function billWords({ tokensIn, tokensOut, costMicroUsd, totalMs }: Bill): string {
  return `${tokensIn} tokens in, ${tokensOut} out · $${(costMicroUsd / 1e6).toFixed(costMicroUsd < 10_000 ? 6 : 4)} · ${totalMs < 1000 ? `${Math.round(totalMs)} ms` : `${(totalMs / 1000).toFixed(1)} s`}`
}
