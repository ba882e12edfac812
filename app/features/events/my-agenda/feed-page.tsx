import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { Checkbox } from '#app/components/checkbox.tsx'
import { CopyButton } from '#app/components/copy-button.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'

type FeedPageProps = { feed: { since: string; withInvitations: boolean } | null; /** The new address, told this once. */ address: string | null }

/** An address for a calendar programme: it is shown once, because whoever knows it can read it. */
export function FeedPage({ feed, address }: FeedPageProps) {
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.events(), label: 'Events' }, { href: paths.myAgenda(), label: 'Your agenda' }]} />
        <h1>Your agenda in your calendar</h1>
        <p className="page-lead">Your calendar reads an address and keeps itself up to date: when a session moves, it moves there too.</p>
      </header>
      <div className="grid gap-8 max-w-prose">
        {address && (
          <Banner tone="good" title="This is your address. It is shown this once." live>
            <p className="feed-address">
              <code>{address}</code>
            </p>
            <div className="actions">
              <CopyButton text={address}>Copy the address</CopyButton>
              <ButtonLink size="small" href={address.replace(/^https?:/, 'webcal:')} data-reload="">
                Open it in your calendar
              </ButtonLink>
            </div>
          </Banner>
        )}
        {feed && !address && <p>An address was made on {feed.since} and is in use. It is not shown again; if you have lost it, make a new one, and the old one stops working.</p>}
        <form className="form" method="post" action={eventPaths.agendaFeed()}>
          <Checkbox name="withInvitations" value="yes" defaultChecked={feed?.withInvitations} label="Also show the events that I was invited to" hint="Leave it off if you accept the invitations you get by mail: otherwise the events stand in your calendar twice." />
          <Button look={feed ? 'plain' : 'primary'}>{feed ? 'Make a new address' : 'Make an address'}</Button>
        </form>
        {feed && (
          <form method="post" action={eventPaths.agendaFeedRevocation()}>
            <Button look="danger">Stop the address</Button>
          </form>
        )}
      </div>
    </div>
  )
}
