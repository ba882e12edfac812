import { fillSlots, givenCase, labCases } from './cases.ts'
import type { GradedLab, LabCase } from './cases.ts'
import type { Finding, Sample } from './grader.ts'
import { graders, splitArgs } from './registry.ts'

/** One run of an attempt. `prompt` is the learner's own text with its slots unfilled; `outcome` is the gateway's word for how the run ended. */
export type GradedRun = { caseId: string | null; prompt: string; answer: string; outcome: string }

/** `caseId` is null where the prompt itself was judged. A reason on a hidden case never quotes its text. */
export type Verdict = { caseId: string | null; grader: string; pass: boolean; score: number; reason: string; hint: string | null }

export type LabResult = { pass: boolean; score: number; verdicts: Verdict[] }

/** Judges an attempt on all its cases: the weighted mean of the graders against the lab's pass score, and every `must`. Pure; unknown kinds (rubrics) are advisory and left out. */
export function gradeAttempt(lab: GradedLab, runs: readonly GradedRun[]): LabResult {
  const cases = new Map(labCases(lab).map((one) => [one.id, one]))
  const judged = lab.graders.flatMap((grader) => {
    const verdicts = judge(grader, runs, cases)
    if (verdicts.length === 0) return []
    const share = verdicts.filter((verdict) => verdict.pass).length / verdicts.length
    const holds = share + 1e-9 >= splitArgs(grader.args).share
    const score = holds ? 1 : verdicts.reduce((sum, verdict) => sum + verdict.score, 0) / verdicts.length
    return [{ grader, verdicts, holds, score }]
  })
  const weight = judged.reduce((sum, { grader }) => sum + grader.weight, 0)
  const score = weight === 0 ? 0 : judged.reduce((sum, one) => sum + one.score * one.grader.weight, 0) / weight
  return { pass: judged.length > 0 && score + 1e-9 >= lab.pass && judged.every(({ grader, holds }) => holds || !grader.must), score, verdicts: judged.flatMap(({ verdicts }) => verdicts) }
}

/** Graders of a lab that an attempt did not meet, by id: what a bad prompt is said to fail. */
export function failedGraders(result: LabResult): string[] {
  return [...new Set(result.verdicts.filter((verdict) => !verdict.pass).map((verdict) => verdict.grader))]
}

type LabGrader = GradedLab['graders'][number]

function judge(labGrader: LabGrader, runs: readonly GradedRun[], cases: ReadonlyMap<string, LabCase>): Verdict[] {
  const grader = graders[labGrader.kind]
  if (!grader) return []
  const { only, byCase, own } = splitArgs(labGrader.args)
  const meant = runs.filter((run) => !only || only.includes(run.caseId ?? givenCase))
  if (grader.once) return judgePrompt(labGrader, grader.grade, own, meant.length > 0 ? meant : runs, cases)
  return meant.map((run) => {
    const labCase = cases.get(run.caseId ?? givenCase)
    const args = { ...own, ...byCase[labCase?.id ?? ''] }
    const sample = sampleOf(run, labCase)
    const finding = sample.refused && labGrader.kind !== 'blocked' && labGrader.kind !== 'served' ? { score: 0, reason: 'The gateway refused this run, so there is no answer to judge.' } : grader.grade(args, sample)
    return verdictOf(labGrader, labCase?.id ?? run.caseId, { score: finding.score, reason: `On ${labCase?.about ?? 'another text'}: ${lowerFirst(finding.reason)}${labGrader.kind === 'length' ? '' : slotNote(run, labCase, finding)}` })
  })
}

/** The prompt is the same on every case, but what is sent is not: the worst case counts, and it is told without naming the case. */
function judgePrompt(labGrader: LabGrader, grade: (args: unknown, sample: Sample) => Finding, args: Record<string, unknown>, runs: readonly GradedRun[], cases: ReadonlyMap<string, LabCase>): Verdict[] {
  const findings = runs.map((run) => grade(args, sampleOf(run, cases.get(run.caseId ?? givenCase))))
  const worst = findings.sort((a, b) => a.score - b.score)[0]
  return worst ? [verdictOf(labGrader, null, worst)] : []
}

function sampleOf(run: GradedRun, labCase: LabCase | undefined): Sample {
  const data = labCase?.values ?? {}
  return { answer: run.answer, prompt: run.prompt, sent: fillSlots(run.prompt, data), data, refused: run.outcome === 'refused', mayQuote: !(labCase?.hidden ?? true) }
}

function verdictOf({ id, hint }: LabGrader, caseId: string | null, { score, reason }: Finding): Verdict {
  const pass = score > 1 - 1e-9
  return { caseId, grader: id, pass, score, reason, hint: pass ? null : (hint ?? null) }
}

/** A forgotten slot looks like every other fault, so it is named. */
function slotNote(run: GradedRun, labCase: LabCase | undefined, { score }: Finding): string {
  const names = Object.keys(labCase?.values ?? {})
  if (score >= 1 || names.length === 0 || names.some((name) => new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`, 'i').test(run.prompt))) return ''
  return ` Your prompt never uses ${names.map((name) => `{{${name}}}`).join(' or ')}, so the model did not see the text.`
}

const lowerFirst = (text: string) => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
