import { type CheckGroup, CheckGroups } from '../check-groups.tsx'
import { CheckList } from '../check-list.tsx'
import { Table } from '../table.tsx'
import { Timeline } from '../timeline.tsx'
import { GallerySection } from './section.tsx'

const runs = [
  { model: 'practice-a', first: 12, total: 48, tokens: 212, cost: '0.00' },
  { model: 'practice-b', first: 14, total: 71, tokens: 388, cost: '0.00' },
  { model: 'large, through the gateway', first: 640, total: 2310, tokens: 305, cost: '0.42' },
]

const groups: readonly CheckGroup[] = [
  {
    id: 'no-date',
    title: 'On a notice without a date',
    checks: [
      { id: 'unknown', name: 'Unknown', state: 'failed', reason: 'The answer gives a date; the notice has none.', hint: 'Tell it what to write when the notice gives no date.' },
      { id: 'format', name: 'Format', state: 'passed', reason: 'Three bullets, none longer than 20 words.' },
    ],
  },
  { id: 'given', title: 'On the text you can see', checks: [{ id: 'date', name: 'Date', state: 'passed', reason: '14 March is in the answer.' }] },
]

export function Records() {
  return (
    <>
      <GallerySection name="Timeline">
        <div className="grid gap-8 lg:grid-cols-2">
          <Timeline
            label="What the gateway did"
            steps={[
              { id: 'identify', name: 'Who is asking', word: 'Known', outcome: 'passed', detail: 'Lena Okafor, learner, from a lab.', took: '0.1 ms' },
              { id: 'redact', name: 'Personal data', word: 'Replaced', outcome: 'changed', detail: 'One card number became [CARD_1] before the prompt left.', rule: 'redact.card', took: '0.4 ms' },
              { id: 'screen', name: 'Instructions in pasted text', word: 'Warned', outcome: 'warned', detail: 'The notice tells the assistant to ignore its task.', rule: 'screen.injection', took: '0.2 ms' },
              { id: 'budget', name: 'Budget', word: 'Reserved', outcome: 'passed', took: '0.3 ms' },
              { id: 'provider', name: 'practice-a', word: 'Answered', outcome: 'passed', quiet: true, detail: '212 tokens.', took: '48 ms' },
            ]}
          />
          <Timeline
            label="A refused run"
            steps={[
              { id: 'identify', name: 'Who is asking', word: 'Known', outcome: 'passed', took: '0.1 ms' },
              { id: 'model', name: 'Model and data class', word: 'Refused', outcome: 'stopped', detail: 'Confidential data may not go to this model. Nothing was sent and nothing was spent.', rule: 'allow-model.class' },
            ]}
          />
        </div>
      </GallerySection>

      <GallerySection name="Check list">
        <div className="max-w-prose">
          <CheckList
            label="What the checks say"
            checks={[
              { id: 'format', name: 'Answers in three bullets', state: 'passed', reason: 'Three bullets, none longer than 20 words.' },
              { id: 'date', name: 'Names the date to act by', state: 'passed', reason: '14 March is in the answer.', isNew: true },
              { id: 'unknown', name: 'Says so when a date is missing', state: 'failed', reason: 'For a notice without a date, the answer invented one.', hint: 'Tell it what to write when the notice gives no date.' },
              { id: 'delimit', name: 'Marks where the notice begins and ends', state: 'waiting' },
            ]}
          />
        </div>
      </GallerySection>

      <GallerySection name="Check groups">
        <div className="max-w-prose">
          <CheckGroups label="What the checks say, by text" groups={groups} />
        </div>
      </GallerySection>

      <GallerySection name="Table">
        <Table
          caption="One prompt, three models"
          note="The same visible case, run once. Costs in cents."
          columns={[
            { id: 'model', label: 'Model', cell: (run) => run.model, rowHeader: true },
            { id: 'first', label: 'First token, ms', cell: (run) => run.first, numeric: true },
            { id: 'total', label: 'Total, ms', cell: (run) => run.total.toLocaleString('en'), numeric: true },
            { id: 'tokens', label: 'Tokens out', cell: (run) => run.tokens, numeric: true },
            { id: 'cost', label: 'Cost', cell: (run) => run.cost, numeric: true },
          ]}
          rows={runs}
          rowKey={(run) => run.model}
        />
      </GallerySection>
    </>
  )
}
