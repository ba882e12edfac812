import type { SessionKind } from '../schema/agenda.ts'
import type { demoPeople } from './people.ts'

type Handle = (typeof demoPeople)[number]['handle']
/** Times are on the wall of the event's zone. A speaker is one of the demo people, or a guest by a name that is plainly a sample. */
export type SeedSession = { from: string; minutes: number; room: string | null; track: string | null; kind?: SessionKind; title: string; abstract: string; speakers: readonly (Handle | `Guest ${string}`)[] }

export const rooms = [
  { name: 'Main hall', seats: 300 },
  { name: 'Studio', seats: 80 },
  { name: 'Library', seats: 60 },
  { name: 'Garden room', seats: 32 },
] as const

export const tracks = [
  { name: 'Everyday work', colour: 1 },
  { name: 'Building with models', colour: 2 },
  { name: 'Safe and sound', colour: 3 },
  { name: 'From pilot to practice', colour: 4 },
] as const

const [work, building, safe, practice] = tracks.map(({ name }) => name) as [string, string, string, string]
const pause = (from: string, minutes: number, title: string, abstract: string): SeedSession => ({ from, minutes, room: null, track: null, kind: 'break', title, abstract, speakers: [] })

export const winterSessions: readonly SeedSession[] = [
  pause('08:45', 45, 'Doors, coffee and badges', 'Come early: the queue is shortest before nine.'),
  { from: '09:30', minutes: 45, room: 'Main hall', track: practice, title: 'What changed at Meridian this year', abstract: 'Twelve months of pilots, counted honestly: what saved time, what was stopped, and what nobody expected.\n\nWith the figures behind each claim, and the two projects that we would not begin again.', speakers: ['oskar', 'maya'] },

  { from: '10:30', minutes: 45, room: 'Main hall', track: work, title: 'Ten prompts that survived a year of use', abstract: 'Prompts grow like drawers of cables. These ten are the ones that a card operations team still opens every week.\n\nFor each: the task, the words, what was tried before, and how often the answer goes out unchanged.', speakers: ['lena'] },
  { from: '10:30', minutes: 45, room: 'Studio', track: building, title: 'Retrieval without the fog', abstract: 'Most wrong answers of a document assistant are wrong before the model has seen a word. A walk from the question to the passage, with every place at which it got lost.', speakers: ['maya'] },
  { from: '10:30', minutes: 45, room: 'Library', track: safe, title: 'What may go into a prompt', abstract: 'Public, internal, confidential: three words and forty real cases. Bring the one that you were never sure about.', speakers: ['rhea'] },
  { from: '10:30', minutes: 90, room: 'Garden room', track: building, kind: 'workshop', title: 'Your first evaluation, in ninety minutes', abstract: 'Leave with twenty test cases, a grader that you trust, and a number that you can watch.\n\nBring a task from your own week and three answers that you were happy with. A laptop is enough; nothing needs installing.', speakers: ['hana', 'ada'] },

  { from: '11:30', minutes: 45, room: 'Main hall', track: practice, title: 'The pilot that we stopped', abstract: 'It worked in the demonstration and in the first month. Then the documents changed. What we measured, when we knew, and how it was to say so.', speakers: ['marcus'] },
  { from: '11:30', minutes: 45, room: 'Studio', track: work, title: 'Meetings that write themselves up, and the ones that must not', abstract: 'Summaries save an afternoon a week, until somebody is quoted who never said it. A short list of meetings to leave alone, and a way to check the rest in two minutes.', speakers: ['ana'] },
  { from: '11:30', minutes: 45, room: 'Library', track: safe, title: 'Reading an answer like an auditor', abstract: 'Fluent is not the same as right. Six habits from audit that fit any answer of a model, tried on real ones.', speakers: ['Guest auditor (sample)'] },

  pause('12:15', 60, 'Lunch', 'In the foyer and on the second floor. Hot food on both, and a quiet room behind the Library.'),

  { from: '13:15', minutes: 45, room: 'Main hall', track: work, title: 'Spreadsheets, with a colleague who never tires', abstract: 'Cleaning, matching, explaining: three afternoons of work that became one. And the cell in which a model still miscounts.', speakers: ['amir'] },
  { from: '13:15', minutes: 45, room: 'Studio', track: building, title: 'Tools, not tricks: letting a model call your code', abstract: 'What a tool description must say, what the model does with it, and how to keep the one call that moves money behind a person.', speakers: ['ada'] },
  { from: '13:15', minutes: 45, room: 'Library', track: practice, title: 'Counting minutes without fooling yourself', abstract: 'Before and after is not evidence. A plain way to measure a pilot that a finance partner will sign.', speakers: ['maya'] },
  { from: '13:15', minutes: 90, room: 'Garden room', track: work, kind: 'workshop', title: 'Prompt clinic: bring one that fails', abstract: 'Four tables, one host at each. Put your failing prompt in the middle and watch four people take it apart kindly.', speakers: ['hana', 'lena'] },

  { from: '14:15', minutes: 45, room: 'Main hall', track: safe, title: 'Instructions hidden in the mail', abstract: 'A complaint, an attachment, and a sentence that was not meant for people. A live look at prompt injection, at what the gateway stops, and at what it cannot.', speakers: ['rhea', 'ada'] },
  { from: '14:15', minutes: 45, room: 'Studio', track: building, title: 'Small models, close to the data', abstract: 'When a model of a tenth of the size is enough, and what it costs to find out. With figures from our own classification of letters.', speakers: ['Guest engineer (sample)'] },
  { from: '14:15', minutes: 45, room: 'Library', track: practice, title: 'From one team to twelve', abstract: 'Rolling out a drafting assistant to card services: the training, the champions, the two weeks in which use fell, and what brought it back.', speakers: ['marcus', 'amir'] },

  pause('15:00', 30, 'Coffee', 'And the posters of this half-year’s AI Athletes along the long wall.'),

  { from: '15:30', minutes: 45, room: 'Main hall', track: work, title: 'Writing in plain words, with help', abstract: 'A model makes every text longer unless you stop it. How the letters team got to shorter ones, and what customers said.', speakers: ['ana'] },
  { from: '15:30', minutes: 45, room: 'Studio', track: building, title: 'Show and tell: what the AI Athletes built', abstract: 'Five projects, eight minutes each, every one running. Questions at the posters afterwards.', speakers: ['amir', 'maya'] },
  { from: '15:30', minutes: 45, room: 'Library', track: safe, title: 'When the model is wrong, who answers?', abstract: 'Responsibility in one hour of drafting: what the person keeps, what the team keeps, and what must be written down.', speakers: ['rhea'] },
  { from: '15:30', minutes: 45, room: 'Garden room', track: practice, kind: 'workshop', title: 'Write your use case in one page', abstract: 'A template with nine lines, a neighbour who reads it, and a date to show it. Most people leave with a page that can be sent.', speakers: ['hana'] },

  { from: '16:30', minutes: 45, room: 'Main hall', track: practice, kind: 'panel', title: 'Ask us anything about next year', abstract: 'Four people who decide what comes next, and an hour of your questions. The ones that are asked most come first.', speakers: ['oskar', 'ada', 'rhea', 'marcus'] },
  pause('17:15', 60, 'Stay a while', 'Drinks and something to eat in the foyer.'),
]

export const autumnSessions: readonly SeedSession[] = [
  { from: '09:30', minutes: 45, room: 'Main hall', track: practice, title: 'Where we stand, and why it is slower than the news', abstract: 'An honest look at six months of pilots.', speakers: ['oskar'] },
  { from: '10:30', minutes: 45, room: 'Main hall', track: work, title: 'Summaries that you can trust', abstract: 'How to ask for a summary so that a wrong one shows.', speakers: ['lena'] },
  { from: '10:30', minutes: 45, room: 'Studio', track: safe, title: 'Masking before sending', abstract: 'What the gateway hides, and what stays your job.', speakers: ['rhea'] },
  pause('11:15', 30, 'Coffee', 'In the foyer.'),
  { from: '11:45', minutes: 45, room: 'Main hall', track: building, title: 'An assistant for the help desk, from idea to month three', abstract: 'The design, the first bad week, and the figures since.', speakers: ['maya', 'amir'] },
  { from: '11:45', minutes: 45, room: 'Studio', track: practice, title: 'How to end a pilot well', abstract: 'Stopping is a result. What to keep, and whom to tell.', speakers: ['marcus'] },
]
