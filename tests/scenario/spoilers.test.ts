/** Words are judged by when they can be read: labels from StartEx, what came of a thing when it is known. */
import { expect, test } from 'vitest';
import { type Finding, loadScenario, type ScenarioFile } from '../../src/scenario/index.ts';
import { changed, tinyWith } from './tiny.ts';

const said = (files: readonly ScenarioFile[]): readonly Finding[] =>
  loadScenario(files).findings.filter(({ code }) => code.startsWith('text/spoiler'));

const inWords = (find: string, put: string): ScenarioFile[] => tinyWith('text.en.yaml', find, put);

test.each([
  ['action.hunt.title', 'title: Hunt,', 'title: Hunt the visitor,', 'in the playbook from StartEx'],
  ['action.hunt.body', 'Search one place.', 'Look for T1003.', 'in the playbook from StartEx'],
  ['asset.desks.name', 'name: Desks,', 'name: Where the visitor sits,', 'on the map from StartEx'],
  ['objective.remove.name', 'name: Remove ', 'name: Remove the visitor ', 'read before StartEx'],
  [
    'inject.first-call.option.file-it.title',
    'title: File it,',
    'title: Leave the visitor be,',
    'which comes on a date',
  ],
  [
    'inject.first-call.option.look.failure',
    'failure: Nothing to see.',
    'failure: The visitor has gone home.',
    'told when it has failed',
  ],
  [
    'action.hunt.success',
    'success: The search is done.',
    'success: The visitor was here.',
    'told when it has succeeded',
  ],
])('S17 a spoiler in %s is found', (key, find, put, how) => {
  const [finding, ...more] = said(inWords(find, put));
  expect(more).toEqual([]);
  expect(finding?.message).toContain(`The words "${key}", ${how}, name `);
  expect(finding).toMatchObject({ file: 'text.en.yaml', code: 'text/spoiler' });
});

test('S17 what shows who it is may say so, and only where it shows it', () => {
  const words = inWords(
    'success: The logon is real., failure: Nothing to see.',
    'success: It was the visitor., failure: It was not the visitor.',
  );
  const files = changed(
    words,
    'scenario.yaml',
    '              finding: suspected\n              confidence: 0.6\n',
    '              finding: suspected\n              confidence: 0.6\n              adversary: visitor\n',
  );
  expect(said(words)).toHaveLength(2);
  expect(said(files).map(({ path }) => path)).toEqual(['/inject/first-call/option/look/failure']);
});

test('S17 what can be done only once somebody is believed inside may be told by name, but not named so before', () => {
  const files = inWords('success: The probes report.', 'success: The probes report the visitor.');
  expect(said(files)).toEqual([]);
  const named = changed(files, 'text.en.yaml', 'title: Place probes', 'title: Watch the visitor');
  expect(said(named).map(({ path }) => path)).toEqual(['/action/place-probes/title']);
});

test('S17 an option that is not open yet lies on the table all the same', () => {
  const files = changed(
    inWords('title: File it,', 'title: Leave the visitor be,'),
    'scenario.yaml',
    '      - id: file-it\n',
    '      - id: file-it\n        needs: { finding: { status: known } }\n',
  );
  expect(said(files).map(({ path }) => path)).toEqual(['/inject/first-call/option/file-it/title']);
});

test('S17 what somebody looked for and found may name the data', () => {
  const files = changed(
    inWords(
      'title: Tell everyone, body: What',
      'title: Tell everyone, success: Mailboxes are gone., body: What',
    ),
    'scenario.yaml',
    '    when:\n      published: mail\n    effects:',
    '    when:\n      stolen: { data: mail }\n    effects:',
  );
  expect(said(files)).toEqual([]);
  const before = changed(
    files,
    'text.en.yaml',
    'title: Tell everyone',
    'title: Tell whose Mailboxes',
  );
  expect(said(before).map(({ code }) => code)).toEqual(['text/spoiler-theft']);
});
