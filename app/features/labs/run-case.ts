import type { LabCase } from '#sandbox/graders/cases.ts'
import type { RunEvent } from '#sandbox/types.ts'
import type { LabEvent } from './run-log.ts'

export type CaseEnd = { caseId: string; runId: string; outcome: 'answered' | 'refused' | 'failed'; answer: string; reason: string | null; lesson: string | null; refusedBy: string | null; policyHash: string | null }

/** Reads one run to its end. An answer without its tail is an outage, not something to judge. */
export async function runCase({ id: caseId, about, hidden }: LabCase, { runId, events }: { runId: string; events: AsyncIterable<RunEvent> }, tell: (event: LabEvent) => void): Promise<CaseEnd> {
  tell({ type: 'case', caseId, about, hidden })
  const end: CaseEnd = { caseId, runId, outcome: 'failed', answer: '', reason: 'The model did not answer.', lesson: null, refusedBy: null, policyHash: null }
  for await (const event of events) {
    if (!hidden) tell({ type: 'run', caseId, event })
    note(end, event)
  }
  tell({ type: 'case-done', caseId })
  return end
}

function note(end: CaseEnd, event: RunEvent): void {
  switch (event.type) {
    case 'answer':
      end.answer = event.text
      end.outcome = event.finish === 'cut' ? 'failed' : 'answered'
      end.reason = event.finish === 'cut' ? 'The answer broke off before its end.' : null
      return
    case 'refused':
      end.outcome = 'refused'
      end.reason = event.reason
      end.lesson = event.lesson
      end.refusedBy = event.policy
      return
    case 'failed':
      end.outcome = 'failed'
      end.reason = event.reason
      return
    case 'settled':
      end.policyHash = event.policyHash
      return
    case 'decision':
    case 'delta':
  }
}
