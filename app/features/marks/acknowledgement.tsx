import { Banner } from '#app/components/banner.tsx'
import { Button } from '#app/components/button.tsx'
import { StatusWord } from '#app/components/status-word.tsx'
import { dayInWords } from '#app/components/time.tsx'
import { dayIn } from '#app/platform/calendar.ts'
import type { IslandNode } from '#app/platform/content/compiled.ts'
import { latestAcceptance } from './latest-acceptance.ts'

type Accepted = readonly { policy: string; edition: number; at: Date }[]
type AcknowledgementProps = { acknowledge: Extract<IslandNode, { name: 'Acknowledge' }>['props']; accepted: Accepted; action: string; zone: string }

/** The sentence that is accepted, and the button that accepts it. Another edition is another sentence, and asks again. */
export function Acknowledgement({ acknowledge: { policy, edition, html }, accepted, action, zone }: AcknowledgementProps) {
  const { current, earlier } = latestAcceptance(accepted, policy, edition)
  const day = (at: Date) => <time dateTime={at.toISOString()}>{dayInWords(dayIn(zone, at))}</time>
  return (
    <form className="acknowledgement" method="post" action={action} aria-label="Accept a rule" data-soft>
      <blockquote className="acknowledgement-words" dangerouslySetInnerHTML={{ __html: html }} />
      {current ? (
        <p role="status">
          <StatusWord is="done">
            <span>You accepted this on {day(current.at)}</span>
          </StatusWord>
        </p>
      ) : (
        <>
          {earlier && <Banner tone="note">You accepted an earlier wording on {day(earlier.at)}. It has changed since, so you are asked once more.</Banner>}
          <input type="hidden" name="policy" value={policy} />
          <input type="hidden" name="edition" value={edition} />
          <Button>I accept</Button>
        </>
      )}
    </form>
  )
}
