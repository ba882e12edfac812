/** What the sample athletes write. Invented, like the people; kept apart so that the seed reads as dates and states. */
type Week = { did: string; learned: string; applied: string; blockers: string; links?: string }

/** Amir in Responsible AI, his first week first. */
export const amirWeeks: readonly Week[] = [
  { did: 'Met the team and read the last four reviews of use cases. Wrote down every word I did not know and asked about eleven of them.', learned: 'A review is about the decision that is taken with the answer, not about the model.', applied: 'Asked for a list of open questions per review. Half of them were already answered in the annex, so I now paste the annex too.', blockers: 'No access to the review archive yet.' },
  { did: 'Sat in on two reviews. Took notes with the template and compared them with the record afterwards.', learned: 'People say “low risk” when they mean “small audience”. Those are two things.', applied: 'Had my notes sorted by the five questions of the template. One sentence moved to the wrong question; I found it because I had read it.', blockers: 'Archive access is approved and not yet set up.' },
  { did: 'Built the first version of the intake form with Rhea: nine questions instead of thirty.', learned: 'A question nobody acts on is a cost. We removed six after asking who reads the answer.', applied: 'Tried each question on three invented use cases and looked at where the answers were vague.', blockers: '' },
  { did: 'Ran the form with two teams. One finished in 12 minutes; one stopped at the question about data.', learned: 'Give the four classes of data with an example each. Nobody reads a definition.', applied: 'Drafted the examples, then had the data office correct them. Two were wrong in an interesting way.', blockers: 'Need half an hour of somebody from the data office each week.' },
  { did: 'Rewrote the data question. Third team finished in 9 minutes without help.', learned: 'Watching somebody fill in a form says more than the form.', applied: 'Compared 20 free-text answers with the class that people chose. Four did not match; all four were about logs.', blockers: '' },
  { did: 'Started the list of what goes wrong after approval: seven cases from the archive.', learned: 'Nearly all of them changed their input after the review.', applied: 'Let a prompt sort the seven cases by cause and did it by hand too. We agreed on five.', blockers: 'The archive has no field for “changed since”.' },
  { did: '', learned: '', applied: '', blockers: '' },
  { did: 'Proposed a short check whenever the input of an approved use case changes. Talked it through with three owners.', learned: 'Owners do not mind a check. They mind not knowing how long it takes.', applied: 'Wrote the check as a prompt with six yes-or-no questions, and a rule that any “not sure” goes to a person.', blockers: 'Nobody owns the register in which the answer would be kept.' },
  { did: 'Tested the check on twelve old changes. It would have caught three of the four that mattered.', learned: 'The one it missed had no change in words, only a new supplier behind the same name.', applied: 'Looked at the “not sure” answers by hand: most came from one question that asked two things at once.', blockers: '' },
  { did: 'Split the question in two and ran the twelve again: all four caught, two false alarms. Showed it to Rhea and Maya.', learned: 'Two false alarms in twelve is fine when an alarm costs five minutes.', applied: 'Kept every run with its input, so that the next person can repeat it.', blockers: 'Where does the register live? I need a decision before I can hand over.', links: 'https://example.com/notes/change-check' },
]

/** What the others write in turn. */
export const otherWeeks: readonly Week[] = [
  { did: 'Read the runbooks and shadowed the on-call for two days.', learned: 'Which three dashboards people open first, and why the fourth is never opened.', applied: 'Had a long incident thread summarised into a timeline, and checked each time against the log.', blockers: '' },
  { did: 'Took over the weekly quality report and cut it from nine pages to two.', learned: 'Asking readers what they do after reading it is uncomfortable and useful.', applied: 'Compared two drafts of the summary with three readers; they preferred the shorter one with the numbers first.', blockers: 'One data source arrives late on Mondays.' },
  { did: 'Cleaned the labels of 400 examples with a second person, and wrote down where we disagreed.', learned: 'Our disagreement was about the instruction, not about the examples.', applied: 'Let a prompt label the same 400 and looked only at what it got wrong in the same way as we did.', blockers: '' },
  { did: 'Interviewed five people about how they prepare a meeting with a client.', learned: 'They all keep a private checklist, and no two lists are the same.', applied: 'Sorted the notes by step. Removed every name and client before I did.', blockers: 'Two interviews were moved to next week.' },
  { did: 'Moved the nightly job to the new scheduler and wrote its first test.', learned: 'A test that needs the network is not a test one runs.', applied: 'Asked for edge cases of the date logic; two of nine were real, and one was a bug.', blockers: 'Waiting for a service account.' },
  { did: 'Ran the first training session: eleven people, forty minutes, one exercise.', learned: 'Say the goal of the exercise twice. Half of the room started before it was clear.', applied: 'Used the questions from the room to rewrite the exercise.', blockers: '' },
  { did: 'Drew the path of one request through all systems and had it corrected by four teams.', learned: 'Each team knew its neighbour and nobody knew the whole.', applied: 'Let a prompt look for steps that are named in the text and missing in the drawing. It found one.', blockers: '' },
]

export const memberParts = {
  start: 'I want to be able to judge alone whether a use case is ready, and say why. I bring what I know from the desk; I need access to past cases and somebody to ask.',
  mid: 'The first two goals stand well, the third has not begun. Faster than I thought: people are glad to be asked. Slower: access. For the second half I would like one piece of work that is mine alone.',
  end: 'Two of three goals met, one partly. I can now set up a check, measure it and hand it over. To whoever comes next: ask for access in the first week.',
}

export const mentorParts = {
  start: 'I help with the order of things and read every log. In the first weeks: watch, ask, write down.',
  mid: 'Asks precise questions and keeps what was measured. The example I remember is the twelve repeated runs. Keep that; say no to one thing in the second half.',
  end: 'Handed over a piece of work that runs without them. Ready for a team with less guidance.',
}

export const goalWords: readonly { text: string; measure: string }[] = [
  { text: 'Make the intake form short enough that teams fill it in alone', measure: 'Three teams finish in under ten minutes without help' },
  { text: 'Build a check for use cases that change after approval', measure: 'It finds three of four past changes that mattered, with few false alarms' },
  { text: 'Explain one review to people outside of the team', measure: 'One session, and eight of ten can say what was decided and why' },
]

export const otherGoals: readonly { text: string; measure: string }[] = [
  { text: 'Take over one report and make it shorter', measure: 'Readers find the number they need in under a minute' },
  { text: 'Measure one prompt before and after a change', measure: 'Twenty fixed cases, run twice, with the results kept' },
]
