import { Badge } from '../badge.tsx'
import { Outline } from '../outline.tsx'
import { FocusSwitch, ReadingLine, ZoneButton, Zones } from '../zones.tsx'
import { GallerySection } from './section.tsx'

/** The frame of a page that is read: outline, column, tools. */
export function Reading() {
  return (
    <GallerySection name="Zones">
      <ReadingLine />
      <Zones
        left={{
          id: 'gallery-outline',
          label: 'AI essentials',
          content: (
            <Outline
              label="Lessons"
              entries={[
                { id: 'next-word', label: 'The next word', is: 'done', words: 'Complete', href: '#zones' },
                { id: 'limits', label: 'What it cannot do', is: 'in-progress', words: 'In progress, quiz left', href: '#zones', current: true },
                { id: 'check', label: 'Check before you use it', is: 'due', words: 'Due Friday', href: '#zones' },
                { id: 'classes', label: 'Data classes', is: 'locked', words: 'Opens after “Check before you use it”' },
              ]}
            />
          ),
        }}
        right={{ id: 'gallery-tools', label: 'Notes', content: <p className="text-sm text-muted">Select a sentence to keep it with a note. Only you can read your notes.</p> }}
      >
        <div className="actions mb-4 justify-between">
          <span className="text-sm text-muted">Lesson 2 of 6</span>
          <FocusSwitch />
          <ZoneButton zone="gallery-outline">Outline</ZoneButton>
        </div>
        <header className="page-head">
          <h3 className="text-3xl">What it cannot do</h3>
          <p className="page-lead">A model that has not seen your document will describe it anyway.</p>
          <p>
            <Badge>6 min</Badge>
          </p>
        </header>
        <div className="prose">
          <p>Ask for the deadline in a notice and you get a deadline. Whether the notice was in the prompt makes no difference to the tone of the answer, only to its truth.</p>
          <p>This is not a fault that a better model will lose. It is what continuing a text means when the text does not hold the fact.</p>
        </div>
      </Zones>
    </GallerySection>
  )
}
