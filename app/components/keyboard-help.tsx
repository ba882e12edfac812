import { Fragment } from 'react'

import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Kbd } from './kbd.tsx'
import { shortcuts } from './shortcuts.ts'

type KeyboardHelpProps = { singleKeys: boolean; path: string; onClose: () => void }

/** Every key, and the switch for the single ones: they get in the way of speech input and of some ways of typing. */
export function KeyboardHelp({ singleKeys, path, onClose }: KeyboardHelpProps) {
  return (
    <Dialog open onClose={onClose} title="Keys">
      <dl className="keys">
        <dt>
          <Kbd>Ctrl</Kbd> <Kbd>K</Kbd>
        </dt>
        <dd>Go to a page, a course or a person (on a Mac: Cmd and K)</dd>
        <dt>
          <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
        </dt>
        <dd>Run the prompt in the editor</dd>
        {shortcuts.map(({ keys, does }) => (
          <Fragment key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
      <form className="dialog-foot actions" method="post" action="/preferences" data-soft>
        <input type="hidden" name="from" value={path} />
        <span>On this device, single keys are {singleKeys ? 'on' : 'off'}.</span>
        <Button size="small" name="single-keys" value={singleKeys ? 'off' : 'on'}>
          {singleKeys ? 'Switch them off' : 'Switch them on'}
        </Button>
      </form>
    </Dialog>
  )
}
