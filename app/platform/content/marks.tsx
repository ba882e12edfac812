/** Stand-ins for the components that are read instead of rendered. Only a blank leaves something in the text: its number. */
export const QuizMark = () => null
export const QuestionMark = () => null
export const OptionMark = () => null
export const StepMark = () => null
export const ExplainMark = () => null
export const PromptLabMark = () => null
export const TryItMark = () => null
export const ChecklistMark = () => null
export const ItemMark = () => null
export const ReflectMark = () => null
export const AcknowledgeMark = () => null

export function BlankMark({ number }: { number?: number }) {
  return (
    <span className="blank" data-blank={number}>
      ({number})
    </span>
  )
}
