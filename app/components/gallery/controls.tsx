import { ArrowDown, ArrowRight, X } from 'lucide-react'

import { Button, ButtonLink } from '../button.tsx'
import { Breadcrumb } from '../breadcrumb.tsx'
import { CopyButton } from '../copy-button.tsx'
import { Kbd } from '../kbd.tsx'
import { TabLinks } from '../tab-links.tsx'
import { Tabs } from '../tabs.tsx'
import { GallerySection } from './section.tsx'

export function Controls() {
  return (
    <>
      <GallerySection name="Button">
        <div className="actions">
          <Button look="primary">Register</Button>
          <Button>Save draft</Button>
          <Button look="quiet">Cancel</Button>
          <Button look="danger" icon={X}>
            Leave the waitlist
          </Button>
          <Button look="link">Show the rule</Button>
        </div>
        <div className="actions">
          <Button look="primary" icon={ArrowRight} busy>
            Running
          </Button>
          <Button disabled>Send for review</Button>
          <Button icon={ArrowDown} iconOnly>
            Move down
          </Button>
          <Button size="small">Small</Button>
          <Button size="large" look="primary">
            Large
          </Button>
        </div>
        <div className="actions">
          <ButtonLink href="#button" look="primary">
            Next: check before you use it
            <ArrowRight className="icon" aria-hidden="true" />
          </ButtonLink>
          <ButtonLink href="#button">See all sessions</ButtonLink>
        </div>
      </GallerySection>

      <GallerySection name="Breadcrumb">
        <Breadcrumb
          trail={[
            { href: '/learn', label: 'Learn' },
            { href: '/learn/ai-essentials', label: 'AI essentials' },
          ]}
        />
      </GallerySection>

      <GallerySection name="Tabs">
        <Tabs
          label="Attempts"
          tabs={[
            { id: '3', label: 'Attempt 3', panel: <p>Nine checks of ten passed.</p> },
            { id: '2', label: 'Attempt 2', panel: <p>Six checks of ten passed.</p> },
            { id: '1', label: 'Attempt 1', panel: <p>The gateway refused this one.</p> },
          ]}
        />
        <TabLinks
          label="My learning"
          current="/gallery"
          tabs={[
            { href: '/gallery', label: 'In progress' },
            { href: '/gallery?tab=finished', label: 'Finished' },
            { href: '/gallery?tab=certificates', label: 'Certificates' },
          ]}
        />
      </GallerySection>

      <GallerySection name="Keys and copying">
        <p className="actions">
          <span>
            <Kbd>Ctrl</Kbd> <Kbd>K</Kbd>
          </span>
          <CopyButton text="npm start">Copy the command</CopyButton>
        </p>
      </GallerySection>
    </>
  )
}
