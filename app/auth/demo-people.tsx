import { Button } from '#app/components/button.tsx'

type DemoPeopleProps = { people: readonly { name: string; is: string; path: string }[]; redirectTo: string }

/** One button per invented person. Buttons and not links: a link that is fetched ahead would sign in whoever rests on it. */
export function DemoPeople({ people, redirectTo }: DemoPeopleProps) {
  return (
    <section className="demo-people" aria-labelledby="demo-people">
      <h2 id="demo-people">Or be somebody for a while</h2>
      <p>This is a demonstration: these people are invented, and no password is needed.</p>
      <ul className="row-list mt-4">
        {people.map(({ name, is, path }) => (
          <li key={path}>
            <form method="post" action={path}>
              <input type="hidden" name="redirectTo" value={redirectTo} />
              <Button look="link">Sign in as {name}</Button>, {is}
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
