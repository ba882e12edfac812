import { hoursKinds, type SharedText, sharedFields } from './log-text.ts'

/** What somebody wrote about a week, without what is theirs alone. Fields that say nothing are left out. */
export function LogReading({ text, heading: Heading = 'h3' }: { text: SharedText; heading?: 'h2' | 'h3' | 'h4' | undefined }) {
  const hours = hoursKinds.filter(({ kind }) => text.hours[kind])
  return (
    <div className="log-text">
      {sharedFields.map(({ name, title }) => {
        const words = text[name as keyof Omit<SharedText, 'hours'>]
        if (!words.trim()) return null
        return (
          <section key={name}>
            <Heading>{title}</Heading>
            {name === 'links' ? <Links text={words} /> : <p>{words}</p>}
          </section>
        )
      })}
      {hours.length > 0 && (
        <section>
          <Heading>Hours</Heading>
          <p>{hours.map(({ kind, label }) => `${label} ${text.hours[kind]}`).join(', ')}</p>
        </section>
      )}
    </div>
  )
}

/** Only what a browser opens as a page is a link. */
function Links({ text }: { text: string }) {
  return (
    <ul>
      {text.split('\n').filter((line) => line.trim()).map((line, n) => (
        <li key={n}>{/^https?:\/\/\S+$/.test(line.trim()) ? <a href={line.trim()} rel="noreferrer">{line.trim()}</a> : line}</li>
      ))}
    </ul>
  )
}
