/** Order of times and thresholds, and what comes too late to come at all. */
import { dateOfMinute } from '../../engine/calendar.ts';
import { walkScenario } from '../walk.ts';
import type { Pass, PassInput } from './pass.ts';

export const checkTiming: Pass = (input) => {
  const { scenario } = input;
  for (const [index, inject] of scenario.injects.entries()) {
    checkWindow(input, 'injects', index, inject);
  }
  for (const [index, leak] of scenario.leaks.entries()) checkWindow(input, 'leaks', index, leak);
  checkAdversaries(input);
  checkArrivals(input);
};

function checkWindow(
  input: PassInput,
  list: 'injects' | 'leaks',
  index: number,
  { at, until }: { readonly at?: number; readonly until?: number },
): void {
  if (at === undefined) return;
  const { scenario, findings, design } = input;
  if (until !== undefined && until < at) {
    findings.add(
      design,
      [list, index, 'until'],
      'value/order',
      `It may come until ${day(scenario.start, until)}, which is before ${day(scenario.start, at)}.`,
      'Swap `at` and `until`, or correct one.',
    );
  }
  if (at >= scenario.endsBy) {
    findings.add(
      design,
      [list, index, 'at'],
      'design/too-late',
      'The exercise has ended by then, so this never comes.',
      'Use a date before endsBy, or move endsBy.',
    );
  }
}

function checkAdversaries({ scenario, findings, design }: PassInput): void {
  for (const [index, adversary] of scenario.adversaries.entries()) {
    const path = ['adversaries', index];
    const [shortest, longest] = adversary.tempo;
    if (shortest > longest) {
      findings.add(
        design,
        [...path, 'tempo'],
        'value/order',
        'The shortest time between acts is longer than the longest.',
        'Write [shortest, longest].',
      );
    }
    if (adversary.begins >= scenario.endsBy) {
      findings.add(
        design,
        [...path, 'begins'],
        'design/too-late',
        `Adversary "${adversary.id}" begins when the exercise has ended.`,
        'Use a date before endsBy, or move endsBy.',
      );
    }
    for (const [at, reaction] of adversary.reactions.entries()) {
      const before = adversary.reactions[at - 1];
      if (before === undefined || before.above < reaction.above) continue;
      findings.add(
        design,
        [...path, 'reactions', at, 'above'],
        'value/order',
        `The reaction above ${reaction.above} stands after the one above ${before.above}.`,
        'List reactions from low to high, each threshold once.',
      );
    }
  }
}

/** Injects without time or condition need something that brings them. */
function checkArrivals({ scenario, findings, design }: PassInput): void {
  const brought = new Set<string>();
  walkScenario(scenario, {
    effect: (effect) => {
      if ('inject' in effect) brought.add(effect.inject);
    },
  });
  for (const [index, inject] of scenario.injects.entries()) {
    if (inject.at !== undefined || inject.when !== undefined || brought.has(inject.id)) continue;
    findings.add(
      design,
      ['injects', index],
      'design/never-arrives',
      `Nothing brings inject "${inject.id}": it has neither at nor when, and no effect names it.`,
      'Give it at or when, or bring it with an inject effect.',
    );
  }
}

const day = (start: string, minute: number): string => dateOfMinute(start, minute).slice(0, 16);
