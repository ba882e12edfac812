import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { StatusWord } from '#app/components/status-word.tsx'
import { TabLinks } from '#app/components/tab-links.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { dayInWords, inWords } from '#app/components/time.tsx'
import { paths } from '#app/platform/paths.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import { reviewWords, signerNames } from './review-words.ts'
import { ReviewPartBlock } from './review-part.tsx'
import type { StageReviewAnswer } from './stage-review-answer.ts'
import type { StageReviewView } from './stage-review-view.server.ts'

/** A start, mid or end review: what the member wrote beside what the mentor wrote, and whose names stand under it. */
export function StageReviewPage({ view, answer, done }: { view: StageReviewView; answer: StageReviewAnswer | undefined; done: string | null }) {
  const words = reviewWords[view.kind]
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[view.mentors ? { href: rotationPaths.mentoring(), label: 'Mentoring' } : { href: paths.rotations(), label: 'Rotations' }]} />
        <h1>{view.own ? words.title : `${words.title}: ${view.member}`}</h1>
        <p className="page-lead">{words.lead}</p>
        <p className="log-head">
          <span>{view.team}</span>
          <StatusWord is={view.status.is}>{view.status.words}</StatusWord>
          <span className="text-muted">Due {dayInWords(view.dueOn)}</span>
        </p>
      </header>
      <TabLinks label="Reviews of this assignment" tabs={view.tabs.map((tab) => ({ href: tab.href, label: reviewWords[tab.kind].title }))} current={rotationPaths.stageReview(view.assignmentId, view.kind)} />
      <div className="mt-6 grid gap-6">
        {!answer && <Said done={done} view={view} />}
        {answer?.said && <Banner tone="warn" title={answer.said} live>{answer.kept && 'What you typed is kept below.'}</Banner>}
        {view.waived && <Banner title={`Waived on ${inWords(view.waived.at, view.zone, 'short-date')}`}>{view.waived.reason}</Banner>}
        {!view.opened && !view.waived ? (
          <EmptyState title={`Opens on ${dayInWords(view.opensOn)}`}>Both parts are written from that day on. It is due on {dayInWords(view.dueOn)}.</EmptyState>
        ) : (
          <>
            <div className="both-parts">
              {view.parts.map((part) => (
                <ReviewPartBlock key={part.part} view={view} part={part} answer={answer?.part === part.part ? answer : undefined} />
              ))}
            </div>
            {!view.waived && <Signatures view={view} />}
          </>
        )}
        {view.waives && <Waiver view={view} fault={answer?.part === null ? answer.fault : null} reason={answer?.part === null ? answer.text : ''} />}
      </div>
    </div>
  )
}

function Signatures({ view }: { view: StageReviewView }) {
  return (
    <section aria-labelledby="signatures" className="signatures">
      <h2 id="signatures">Signatures</h2>
      <ul className="row-list">
        {view.signers.map((signer) => (
          <li key={signer.role} className="signature">
            <span><strong>{signer.name}</strong> <span className="text-muted">{signerNames[signer.role]}</span></span>
            {signer.signedAt ? (
              <StatusWord is="done">Signed on {inWords(signer.signedAt, view.zone, 'short-date')}</StatusWord>
            ) : signer.voided ? (
              <StatusWord is="late">Signed an earlier text; asked again</StatusWord>
            ) : (
              <StatusWord is="not-started">Not signed</StatusWord>
            )}
            {view.signs.includes(signer.role) && (
              <form method="post" action={rotationPaths.stageReviewSignature(view.assignmentId, view.kind)}>
                <input type="hidden" name="role" value={signer.role} />
                <input type="hidden" name="seen" value={view.hash} />
                <Button look="primary">Sign as {signerNames[signer.role].toLowerCase()}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <p className="text-muted">A signature stands under both texts as they are. If one of them changes, it is asked for again.</p>
    </section>
  )
}

function Waiver({ view, fault, reason }: { view: StageReviewView; fault: string | null; reason: string }) {
  return (
    <details className="log-change" open={fault !== null}>
      <summary>Waive this review</summary>
      <p className="text-muted">The programme goes on without it. Your name and the reason stay with it, and on the timeline.</p>
      <form className="form" method="post" action={rotationPaths.stageReviewWaiver(view.assignmentId, view.kind)} noValidate>
        <TextField name="reason" label="Reason" defaultValue={reason} error={fault} />
        <Button look="danger">Waive it</Button>
      </form>
    </details>
  )
}

function Said({ done, view }: { done: string | null; view: StageReviewView }) {
  const voided = view.signers.filter((signer) => signer.voided)
  if (done === 'saved') return <Banner tone="good" title="Saved" live>{voided.length > 0 ? `${voided.map((signer) => signer.name).join(' and ')} signed the text before this one, and ${voided.length === 1 ? 'is' : 'are'} asked again.` : 'The other side sees it now.'}</Banner>
  if (done === 'nothing-changed') return <Banner title="Nothing had changed" live />
  if (done === 'signed' || done === 'already-signed') return <Banner tone="good" title="You have signed" live>It is complete when everybody below has.</Banner>
  if (done === 'all-signed') return <Banner tone="good" title="Signed by everybody" live>{view.kind === 'end' ? 'The assignment is closed: its logs and goals stay as they are.' : 'This review is complete.'}</Banner>
  return done === 'waived' ? <Banner tone="good" title="Waived" live /> : null
}
