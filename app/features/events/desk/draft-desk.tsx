import { ButtonLink } from '#app/components/button.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'
import type { Missing } from './publishing-checklist.ts'
import { PublishChecklist } from './publish-checklist.tsx'

/** A draft's desk begins with the way to publishing it. */
export function DraftDesk({ slug, items }: { slug: string; items: readonly { id: Missing; done: boolean; words: string; todo: string }[] }) {
  const ready = items.every(({ done }) => done)
  return (
    <section className="desk-section desk-draft" aria-labelledby="to-publish">
      <h2 id="to-publish">{ready ? 'Ready to publish' : 'Not published yet'}</h2>
      <PublishChecklist slug={slug} items={items} />
      {ready && (
        <form method="post" action={eventPaths.eventPublication(slug)} className="actions">
          <button type="submit" className="button button-primary">
            Publish
          </button>
          <ButtonLink look="quiet" href={paths.event(slug)}>
            See the page first
          </ButtonLink>
        </form>
      )}
    </section>
  )
}
