/** The practice turn: how it is offered, and what the guide beside the desk says at each step. */
export const practiceEn = {
  'practice.title': 'Practice turn',
  'practice.offer': 'First time here?',
  'practice.about':
    'One turn in a small made-up office, about 90 seconds, on the real desk: read, answer, act, advance.',
  'practice.start': 'Play the practice turn',
  'practice.skip': 'No, thank you',
  'practice.leave': 'Skip the rest',
  'practice.step': 'Step {n} of {total}',
  'practice.read.title': 'Read',
  'practice.read.body':
    'Paper is what people say. Read the call under “Open injects”. The line at its foot tells what happens if nobody answers in time.',
  'practice.read.done': 'I have read it',
  'practice.answer.title': 'Answer',
  'practice.answer.body':
    'Choose one of the cards, then press “Commit answer”. Choosing alone does nothing yet. Each card says what it costs, how long it takes and how likely it is to work.',
  'practice.act.title': 'Act',
  'practice.act.body':
    'The dots at the foot of the desk are your capacity. Open the playbook and start an action with what is left.',
  'practice.act.go': 'Show the playbook',
  'practice.advance.title': 'Advance',
  'practice.advance.body':
    'Nothing moves until you end the turn. Press the large button at the foot of the desk: time passes, actions finish, others move, sensors report.',
  'practice.end.title': 'That was a turn',
  'practice.end.body':
    'Read what is new. It is what your team knows, and it may be wrong. From here a real exercise goes on, turn by turn, to its hot wash. Go on practising if you like, or choose a scenario.',
  'practice.end.go': 'Choose a scenario',
  'practice.end.stay': 'Go on practising',
} as const;
