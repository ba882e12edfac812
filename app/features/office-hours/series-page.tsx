import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { counted, durationWords } from '#app/components/plain-words.ts'
import { TextField } from '#app/components/text-field.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import { paths } from '#app/platform/paths.ts'
import { placeOfZone } from './zone-words.ts'

type SeriesPageProps = {
  series: { slug: string; title: string; about: string }
  hosts: readonly { name: string; zone: string }[]
  types: readonly { slug: string; title: string; minutes: number; assignment: 'one' | 'any' | 'all' }[]
  said: string | null
  refused: { email: string; fault: string } | null
}

const comes = { one: 'with the host one chooses', any: 'with whoever is free', all: 'with all hosts together' }

/** What the lead of a series looks after: what can be booked, and who holds the hours. */
export function SeriesPage({ series, hosts, types, said, refused }: SeriesPageProps) {
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.officeHours(), label: 'Office hours' }]} />
        <h1>{series.title}</h1>
        <p className="page-lead">{series.about}</p>
      </header>
      <div className="booking">
        {said && <Banner tone="good" title={said} live />}
        <section aria-labelledby="types" className="grid gap-3">
          <h2 id="types">What can be booked</h2>
          <ul className="row-list">
            {types.map((type) => (
              <li key={type.slug} className="grid">
                <a href={hoursPaths.bookingType(series.slug, type.slug)}>{type.title}</a>
                <span className="text-muted text-sm">
                  {durationWords(type.minutes)}, {comes[type.assignment]}
                </span>
              </li>
            ))}
          </ul>
          <div className="actions">
            <ButtonLink href={hoursPaths.seriesTypes(series.slug)}>Add a kind of booking</ButtonLink>
            <a href={hoursPaths.slots(series.slug)}>See the free times</a>
          </div>
        </section>
        <section aria-labelledby="hosts" className="grid gap-3">
          <h2 id="hosts">Hosts</h2>
          {hosts.length === 0 ? (
            <p className="text-muted">Nobody yet, so nothing can be booked.</p>
          ) : (
            <ul className="row-list" aria-label={counted(hosts.length, 'host')}>
              {hosts.map((host) => (
                <li key={host.name}>
                  {host.name} <span className="text-muted">· {placeOfZone(host.zone)}</span>
                </li>
              ))}
            </ul>
          )}
          <form className="form" method="post" action={hoursPaths.seriesHosts(series.slug)} noValidate>
            <TextField name="email" type="email" label="Name a host" hint="By e-mail address. They set their own hours under Your hours." defaultValue={refused?.email} error={refused?.fault} />
            <Button>Name the host</Button>
          </form>
        </section>
      </div>
    </div>
  )
}
