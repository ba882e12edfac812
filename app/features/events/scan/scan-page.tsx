import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button } from '#app/components/button.tsx'
import { Select } from '#app/components/select.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'
import type { ScanAnswer } from './scan-answer.ts'
import { ScanCamera } from './scan-camera.tsx'
import { ScanResult } from './scan-result.tsx'
import { useScan } from './use-scan.ts'

type ScanPageProps = {
  list: { id: string; name: string; title: string; slug: string; zone: string }
  gates: readonly { id: string; name: string }[]
  gateId: string | null
  type: 'entry' | 'exit'
  admitted: number
  answer: ScanAnswer | null
  fault: string | null
  next: string
}

/** A door: the answer to the last scan, big; the camera; and the code by hand, which works without script. */
export function ScanPage({ list, gates, gateId, type, admitted, answer, fault, next }: ScanPageProps) {
  const scan = useScan({ listId: list.id, gateId, type, first: answer })
  return (
    <div className="content scan">
      <header className="scan-head">
        <Breadcrumb trail={[{ href: paths.event(list.slug), label: list.title }]} />
        <h1>{list.name}</h1>
        <p className="scan-count">
          <strong>{(scan.answer?.admitted ?? admitted).toLocaleString('en-GB')}</strong> in
        </p>
      </header>
      <ScanResult answer={scan.answer} busy={scan.busy} trouble={scan.trouble} />
      <ScanCamera onCode={scan.send} sound={scan.sound} setSound={scan.setSound} />
      <form method="post" action={eventPaths.checkIns(list.id)} className="scan-form" onSubmit={scan.onSubmit}>
        <input type="hidden" name="id" value={next} />
        <input type="hidden" name="gate" value={gateId ?? ''} />
        <input type="hidden" name="type" value={type} />
        <TextField name="text" label="Code by hand" hint="The eight characters under the QR code." error={fault} autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        <Button look="primary" size="large" busy={scan.busy}>
          {type === 'exit' ? 'Note as gone' : 'Check in'}
        </Button>
      </form>
      <form method="get" className="scan-setup">
        <Select name="gate" label="Gate" choices={gates.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={gateId ?? undefined} />
        <Select name="type" label="People are" choices={ways} defaultValue={type} />
        <Button>Change</Button>
      </form>
    </div>
  )
}

const ways = [
  { value: 'entry', label: 'Coming in' },
  { value: 'exit', label: 'Going out' },
]
