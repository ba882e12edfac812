import { Timeline, type TimelineStep } from './timeline.tsx'
import type { Decision } from '#sandbox/types.ts'

/** "What the gateway did", decision by decision, in the order they were taken. */
export function GatewayTimeline({ decisions }: { decisions: readonly Decision[] }) {
  return <Timeline label="What the gateway did" steps={decisions.map(step)} />
}

/** One line for the summary: how many checks, and what they changed or stopped. */
export function timelineWords(decisions: readonly Decision[]): string {
  const of = (outcome: Decision['outcome']) => decisions.filter((decision) => decision.outcome === outcome).length
  const parts = [of('refuse') && 'stopped it', of('change') && `changed ${count(of('change'), 'thing')}`, of('warn') && `warned ${of('warn') === 1 ? 'once' : `${of('warn')} times`}`].filter(Boolean)
  return `${count(decisions.length, 'check')}${parts.length > 0 ? `, ${parts.join(', ')}` : ', nothing to change'}`
}

function step({ policy, outcome, rule, reason, tookMs }: Decision, index: number): TimelineStep {
  return { id: `${index}`, name: policyNames[policy] ?? policy, ...outcomes[outcome], quiet: outcome === 'allow', detail: reason, rule, took: tookMs >= 10 ? `${Math.round(tookMs)} ms` : undefined }
}

const outcomes = {
  allow: { outcome: 'passed', word: 'Allowed' },
  change: { outcome: 'changed', word: 'Changed' },
  warn: { outcome: 'warned', word: 'Warned' },
  refuse: { outcome: 'stopped', word: 'Refused' },
} as const satisfies Record<Decision['outcome'], Pick<TimelineStep, 'outcome' | 'word'>>

const policyNames: Record<string, string> = {
  identify: 'Who is asking',
  rate: 'How often',
  size: 'How much',
  classify: 'Which class of data',
  redact: 'Personal data and secrets',
  screen: 'Attempts to take over',
  'allow-model': 'Which model',
  budget: 'What it may cost',
  provider: 'The model',
  'guard-output': 'What came back',
  settle: 'The bill',
  record: 'The record',
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
