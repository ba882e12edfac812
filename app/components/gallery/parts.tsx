import { Avatar } from '../avatar.tsx'
import { Badge } from '../badge.tsx'
import { ButtonLink } from '../button.tsx'
import { Card } from '../card.tsx'
import { EmptyState } from '../empty-state.tsx'
import { ErrorPage } from '../error-page.tsx'
import { Meter } from '../meter.tsx'
import { ProgressLine } from '../progress-line.tsx'
import { Stat } from '../stat.tsx'
import { StatusWord } from '../status-word.tsx'
import { Time } from '../time.tsx'
import { GallerySection } from './section.tsx'

export function Parts() {
  return (
    <>
      <GallerySection name="Badge and status">
        <p className="actions">
          <Badge>Basics</Badge>
          <Badge tone="accent">24 min</Badge>
          <Badge tone="warn">Confidential</Badge>
          <Badge tone="bad">Restricted</Badge>
          <Badge tone="good">Public</Badge>
          <Badge tone="note">Practice engine</Badge>
        </p>
        <p className="actions">
          <StatusWord is="done">Complete</StatusWord>
          <StatusWord is="in-progress">In progress</StatusWord>
          <StatusWord is="not-started">Not started</StatusWord>
          <StatusWord is="locked">Opens after lesson 2</StatusWord>
          <StatusWord is="waiting">Waiting for a grader</StatusWord>
          <StatusWord is="due">Due Friday</StatusWord>
          <StatusWord is="late">Two days late</StatusWord>
          <StatusWord is="failed">72 of 100, 80 needed</StatusWord>
          <StatusWord is="ended">Ended</StatusWord>
        </p>
      </GallerySection>

      <GallerySection name="Card">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <Card title="AI essentials" href="/learn/ai-essentials">
            <p className="text-muted">Use an assistant at work without giving away what is not yours to give.</p>
            <ProgressLine value={3} max={6} label="Progress in AI essentials" words="3 of 6 lessons" />
          </Card>
          <Card title="Prompting for work" href="/learn/prompting">
            <p className="text-muted">Say what you need so that you get it at the first try.</p>
            <StatusWord is="locked">Opens after AI essentials</StatusWord>
          </Card>
          <Card title="What is due" plain>
            <p className="text-muted">AI essentials, by Friday.</p>
          </Card>
        </div>
      </GallerySection>

      <GallerySection name="Stat, progress and meter">
        <div className="grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
          <Stat label="People trained" value="1,284" note="of 9,610, up 212 since June" href="#stat" />
          <Stat label="Median time to first prompt" value="3.2" unit="days" />
          <ProgressLine value={50} label="Progress" words="Half way, 12 min left" />
          <Meter label="Score" value={72} max={100} mark={80} words="72 of 100; 80 passes" tone="warn" />
        </div>
      </GallerySection>

      <GallerySection name="Person and time">
        <p className="actions">
          <Avatar name="Lena Okafor" /> Lena Okafor
          <Avatar name="Maya Lindqvist" large />
          <Time at="2026-03-06T13:30:00Z" zone="Europe/Berlin" zoned />
          <Time at="2026-03-06T13:30:00Z" zone="Europe/Berlin" as="date" />
        </p>
      </GallerySection>

      <GallerySection name="Empty state">
        <EmptyState title="No attempts yet" heading="h3" actions={<ButtonLink href="#empty-state">Open the lab</ButtonLink>}>
          Each run of your prompt will be kept here, with its answer and what the checks said.
        </EmptyState>
      </GallerySection>

      <GallerySection name="Error page">
        <ErrorPage status={404} requestId="01JQ6X2M9B4K" heading="h3" suggestions={[{ href: '/learn/ai-essentials', label: 'AI essentials' }]} />
      </GallerySection>
    </>
  )
}
