import { LabSection } from '#app/features/labs/lab-section.tsx'
import type { SentIsland } from '#app/features/lessons/tree-to-send.ts'
import { Acknowledgement } from '#app/features/marks/acknowledgement.tsx'
import { Checklist } from '#app/features/marks/checklist.tsx'
import { Reflection } from '#app/features/marks/reflection.tsx'
import { QuizSection } from '#app/features/quizzes/quiz-section.tsx'
import { TrialSection } from '#app/features/trials/trial-section.tsx'
import { paths } from '#app/platform/paths.ts'
import type { LessonIslandData } from './lesson-islands.server.ts'

/** The interactive parts of a lesson, each from its own feature: here they meet. */
export function lessonIsland(node: SentIsland, { quizzes, labs, marks, trials, course, lesson, zone }: LessonIslandData) {
  switch (node.name) {
    case 'Quiz': {
      const panel = quizzes.find((one) => one.quizId === node.props.id)
      return panel && <QuizSection panel={panel} zone={zone} />
    }
    case 'PromptLab': {
      const panel = labs.find((one) => one.lab.id === node.props.id)
      return panel && <LabSection panel={panel} />
    }
    case 'Checklist':
      return <Checklist checklist={node.props} marked={marks.marked.find((one) => one.checklist === node.props.id)?.items ?? []} action={paths.marks(course, lesson)} />
    case 'Reflect':
      return <Reflection reflection={node.props} written={marks.written.find((one) => one.reflection === node.props.id)} action={paths.reflections(course, lesson)} />
    case 'Acknowledge':
      return <Acknowledgement acknowledge={node.props} accepted={marks.accepted} action={paths.acknowledgements(course, lesson)} zone={zone} />
    case 'TryIt':
      return <TrialSection tryIt={node.props} part={node.place} course={course} lesson={lesson} {...trials} />
  }
}
