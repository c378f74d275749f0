/** What seats of the made-up scenario know, and help on its cards: laid over a moment for tests and pictures. */
import type { DefenderView, ScenarioText } from '../../src/session/index.ts';

export const FACT_TEXT: ScenarioText = {
  'fact.old-contract.title': 'The contract for the responders was never signed',
  'fact.old-contract.body':
    'It lies in your drawer.\n\nUntil it is signed nobody from outside may touch a machine.',
  'fact.two-weeks.title': 'The firewall keeps two weeks',
  'fact.two-weeks.body': 'Whatever it wrote down before that is gone.',
  'fact.reporter-friend.title': 'You know the reporter’s editor',
};

type Facts = DefenderView['facts'];

/** In an order that is not that of the seats. */
export const FACTS: Facts = [
  { fact: 'old-contract', seat: 'legal' },
  { fact: 'two-weeks', seat: 'it' },
  { fact: 'reporter-friend', seat: 'legal' },
];

/** The view with these facts. */
export function knowing(view: DefenderView, facts: Facts): DefenderView {
  return { ...view, facts };
}

/** The view with help on: the first option and the first action are what guidance leans to. */
export function advised(view: DefenderView): DefenderView {
  return {
    ...view,
    open: view.open.map((one) => ({
      ...one,
      options: one.options.map((option, n) => ({ ...option, advised: n === 0 })),
    })),
    playbook: view.playbook.map((action, n) => ({ ...action, advised: n === 0 })),
  };
}
