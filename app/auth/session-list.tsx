import { Badge } from '#app/components/badge.tsx'
import { Button } from '#app/components/button.tsx'
import { Time } from '#app/components/time.tsx'
import { paths } from '#app/platform/paths.ts'
import type { SessionLine } from './sessions.server.ts'

/** Every place where the person is signed in, each with its way out. */
export function SessionList({ sessions, zone }: { sessions: readonly SessionLine[]; zone: string }) {
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" className="mb-3">Where you are signed in</h2>
      <ul className="row-list">
        {sessions.map(({ publicId, device, way, since, lastUsedAt, isThisOne }) => (
          <li key={publicId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <div>
              <strong>{device}</strong> {isThisOne && <Badge tone="good">This one</Badge>}
              <p className="text-sm text-muted">
                Signed in {wayWords[way]} on <Time at={since} zone={zone} />, last used <Time at={lastUsedAt} zone={zone} zoned />
              </p>
            </div>
            {!isThisOne && (
              <form method="post" action={paths.endedSessions()}>
                <input type="hidden" name="session" value={publicId} />
                <Button size="small">
                  End<span className="visually-hidden"> the session of {device}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form className="mt-4" method="post" action={paths.endedSessions()}>
          <input type="hidden" name="session" value="others" />
          <Button>End all other sessions</Button>
        </form>
      )}
    </section>
  )
}

const wayWords: Record<SessionLine['way'], string> = { 'demo-link': 'by a demo link', password: 'with a password', 'one-time-link': 'by a one-time link' }
