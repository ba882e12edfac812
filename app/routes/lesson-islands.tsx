import { LabSection } from '#app/features/labs/lab-section.tsx'
import { QuizSection } from '#app/features/quizzes/quiz-section.tsx'
import type { IslandNode } from '#app/platform/content/compiled.ts'
import type { LessonIslandData } from './lesson-islands.server.ts'

/** The interactive parts of a lesson, each from its own feature: here they meet. */
export function lessonIsland(node: IslandNode, { quizzes, labs, zone }: LessonIslandData) {
  switch (node.name) {
    case 'Quiz': {
      const panel = quizzes.find((one) => one.quizId === node.props.id)
      return panel && <QuizSection panel={panel} zone={zone} />
    }
    case 'PromptLab': {
      const panel = labs.find((one) => one.lab.id === node.props.id)
      return panel && <LabSection panel={panel} />
    }
    case 'TryIt':
    case 'Checklist':
    case 'Reflect':
    case 'Acknowledge':
      return null
  }
}
