import { Button } from '#app/components/button.tsx'
import type { Preferences } from '#app/components/preferences.ts'
import { ThemeChoice } from '#app/components/theme-choice.tsx'
import { paths } from '#app/platform/paths.ts'

/** What is kept on this device and not with the person: it also holds before signing in. */
export function DeviceSettings({ preferences: { theme, singleKeys } }: { preferences: Preferences }) {
  return (
    <section aria-labelledby="settings" className="grid justify-items-start gap-3">
      <h2 id="settings">On this device</h2>
      <h3>Theme</h3>
      <ThemeChoice theme={theme} path={paths.account()} />
      <h3>Single keys</h3>
      <p>
        Keys without Ctrl, such as <kbd className="kbd">?</kbd> for the list of keys, are {singleKeys ? 'on' : 'off'}. Switch them off if you speak to your computer or press keys by accident.
      </p>
      <form method="post" action="/preferences" data-soft>
        <input type="hidden" name="from" value={paths.account()} />
        <Button name="single-keys" value={singleKeys ? 'off' : 'on'}>
          {singleKeys ? 'Switch single keys off' : 'Switch single keys on'}
        </Button>
      </form>
    </section>
  )
}
