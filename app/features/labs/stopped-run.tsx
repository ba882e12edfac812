import { Banner } from '#app/components/banner.tsx'
import { paths } from '#app/platform/paths.ts'
import type { RunState } from './run-state.ts'
import { stopTitles } from './run-words.ts'

type StoppedRunProps = { state: Pick<RunState, 'attemptId' | 'appealed'>; as: keyof typeof stopTitles; reason: string | null; lesson: string | null }

/** Why there is no result, what it did not cost, where it is explained, and whom to ask when it was wrong. */
export function StoppedRun({ state: { attemptId, appealed }, as, reason, lesson }: StoppedRunProps) {
  return (
    <Banner tone="warn" title={stopTitles[as]}>
      <p>{reason ?? withoutReason[as]} It did not cost you an attempt.</p>
      {(lesson || as === 'refused') && (
        <div className="stopped-ways">
          {lesson && <a href={lesson}>Read why in the lesson</a>}
          {as === 'refused' && (appealed ? <p>Noted for the governance reviewers, with the rule and the record of this run.</p> : <Appeal attemptId={attemptId} />)}
        </div>
      )}
    </Banner>
  )
}

const withoutReason: Record<keyof typeof stopTitles, string> = { refused: 'One of the texts it was tried on was stopped.', failed: 'One of the texts it was tried on got no answer.', interrupted: 'The server was restarted while it ran.' }

/** Leads to the attempt's page, which then says that it is noted. */
function Appeal({ attemptId }: { attemptId: string }) {
  return (
    <form method="post" action={paths.labAppeal(attemptId)}>
      <button type="submit" className="button-link">This was wrong: note it for the reviewers</button>
    </form>
  )
}
