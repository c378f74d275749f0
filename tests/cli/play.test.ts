/** Playing from the command line: the answer on standard output, files that are never lost. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hotwash, inside, SCRIPT, scratch, TINY } from './run.ts';

const path = scratch();

describe('C5 play and replay', () => {
  const file = path('monday.hotwash');
  const played = hotwash(
    'play',
    TINY,
    '--policy',
    'history',
    '--seed',
    'a',
    '--json',
    '--out',
    file,
  );

  test('a scenario of Hotwash can be named by its id alone; what is none is refused', async () => {
    const named = await inside('play', 'double-extortion', '--plan', 'fifteen', '--json');
    expect(named.code).toBe(0);
    expect(JSON.parse(named.out)).toHaveProperty('scenario', 'double-extortion');
    const unknown = await inside('play', 'three-bears');
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('There is no folder three-bears.');
  });

  test('play --json prints one document with the keys scripts rely on', () => {
    expect(played.code).toBe(0);
    const document = JSON.parse(played.out) as Record<string, unknown>;
    expect(document).toMatchObject({
      scenario: 'tiny',
      revision: 1,
      seed: 'a',
      policy: 'history',
      plan: 'full',
      start: '2020-03-02T08:00:00Z',
    });
    for (const key of ['digest', 'phases', 'ending', 'outcome', 'decisions', 'events'])
      expect(document).toHaveProperty(key);
    expect(document).toHaveProperty('outcome.score');
    expect(document).toHaveProperty('decisions.0.decision', 'answer:first-call/look');
    expect(Object.keys((document.phases as object[])[0] ?? {}).sort()).toEqual([
      'from',
      'phase',
      'to',
    ]);
    expect(played.err).toBe(`Wrote ${file}.\n`);
  });

  test('the same command gives the same bytes', async () => {
    const again = await inside('play', TINY, '--policy', 'history', '--seed', 'a', '--json');
    expect(again.out).toBe(played.out);
  });

  test('the story says at its end whether the eviction held, in the words of the desk', async () => {
    const args = ['play', 'two-bears', '--policy', 'history', '--seed', 's0'];
    const { out } = await inside(...args);
    const end = out.slice(out.indexOf('Did the eviction hold?')).replaceAll(/\s+/g, ' ');
    expect(end).toContain('Group B was never quite out');
    expect(end).toContain('By what: With stolen cloud keys: taken on');
    expect(end).toContain('In your hands: Rotate the cloud keys. Would have shut it.');
    expect(end).toContain('First sign of the return:');
    // What nobody could know is told after the end, never on the way.
    expect(out.slice(0, out.indexOf('EndEx,'))).not.toContain('came back:');
  });

  test('replay prints the same document', () => {
    const { code, out, err } = hotwash('replay', file, '--scenario', TINY, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(played.out);
  });

  test('--out never writes over a file without being told to', async () => {
    const before = readFileSync(file, 'utf8');
    const args = ['play', TINY, '--policy', 'passive', '--out', file];
    const refused = await inside(...args);
    expect(refused.code).toBe(1);
    expect(refused.out).toBe('');
    expect(refused.err).toMatch(/exists already.*--force/s);
    expect(readFileSync(file, 'utf8')).toBe(before);

    const copy = path('copy.hotwash');
    writeFileSync(copy, 'old');
    expect((await inside('play', TINY, '--out', copy, '--force')).code).toBe(0);
    expect(JSON.parse(readFileSync(copy, 'utf8'))).toHaveProperty('scenario.id', 'tiny');
  });

  test('--out into nowhere is refused before playing', async () => {
    const nowhere = await inside('play', TINY, '--out', path('no/such/file'));
    expect(nowhere).toMatchObject({ code: 1, out: '' });
    expect(nowhere.err).toMatch(/no folder/);
    expect((await inside('play', TINY, '--out', TINY)).err).toMatch(/is a folder/);
    const device = await inside('play', TINY, '--out', '/dev/null', '--force');
    expect(device.err).toMatch(/no ordinary file/);
  });

  test('--out through a link writes what the link leads to', async () => {
    writeFileSync(path('real.hotwash'), 'old');
    symlinkSync(path('real.hotwash'), path('link.hotwash'));
    const { code } = await inside('play', TINY, '--out', path('link.hotwash'), '--force');
    expect(code).toBe(0);
    expect(lstatSync(path('link.hotwash')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path('real.hotwash'), 'utf8')).toContain('"tiny"');
  });

  test('a file is not replayed on another design', async () => {
    const other = path('tiny-2');
    cpSync(TINY, other, { recursive: true });
    const yaml = readFileSync(`${other}/scenario.yaml`, 'utf8');
    writeFileSync(
      `${other}/scenario.yaml`,
      yaml.replace('revision: 1', 'revision: 2').replace('capacity: 3', 'capacity: 4'),
    );
    const { code, out, err } = await inside('replay', file, '--scenario', other);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/played on revision 1 .*here is revision 2/);
  });

  test('a file whose scenario is not here says so', async () => {
    const { code, err } = await inside('replay', file);
    expect(code).toBe(1);
    expect(err).toMatch(/scenario "tiny", which is not in scenarios\/.*--scenario FOLDER/s);
  });

  test('a changed seed is noticed', async () => {
    const changed = path('changed.hotwash');
    writeFileSync(changed, readFileSync(file, 'utf8').replace('"seed": "a"', '"seed": "b"'));
    const { code, out } = await inside('replay', changed, '--scenario', TINY);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });
});

describe('C6 the story', () => {
  const { code, out, err } = hotwash('play', TINY, '--policy', 'history', '--seed', 'a');

  test('tells when, what arrived, who chose what, how the dice fell and how it ended', () => {
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /Thu 12 Mar 2020, 00:00\n {2}> A call about a logon \(call to IT operations/,
    );
    expect(out).toMatch(/\* IT operations chose: Look into it/);
    expect(out).toMatch(/rolled 0\.\d\d, needed under 0\.\d\d/);
    expect(out).toMatch(/EndEx, .*: (Kept inside|In public)\n/);
    expect(out).toMatch(/outcome score +█/);
  });

  test('has no key without words, no colour in a pipe, and fits the screen', () => {
    expect(out).not.toMatch(/(inject|action|asset|observation|sign|ending|rule)\.[a-z]/);
    expect(out).not.toContain('\u001b');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('C7 simulate', () => {
  const simulate = (workers: string) => {
    const ran = hotwash('simulate', TINY, '--runs', '120', '--workers', workers, '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    return JSON.parse(ran.out) as Record<string, unknown>;
  };

  test('gives the same on one thread and on two', () => {
    const one = simulate('1');
    const two = simulate('2');
    for (const key of ['endings', 'phases', 'outcome', 'runs', 'seed', 'policy'])
      expect(two[key]).toEqual(one[key]);
    expect(one).toMatchObject({ scenario: 'tiny', runs: 120, policy: 'random', workers: 1 });
    expect(two).toMatchObject({ workers: 2 });
    expect(one).toHaveProperty('outcome.trust.p90');
    expect(Object.values(one.endings as object).reduce((a: number, b: number) => a + b, 0)).toBe(
      120,
    );
    expect(Object.keys(one.phases as object)).toHaveLength(7);
  });

  test('run i is the exercise that play shows for seed S/i', async () => {
    const many = await inside('simulate', TINY, '--runs', '1', '--seed', 's', '--json');
    const one = await inside('play', TINY, '--policy', 'random', '--seed', 's/0', '--json');
    const { ending } = JSON.parse(one.out) as { ending: string };
    expect(JSON.parse(many.out)).toHaveProperty(['endings', ending], 1);
  });

  test('an interrupt ends it quietly with 130', async () => {
    const child = spawn(process.execPath, [SCRIPT, 'simulate', TINY, '--runs', '90000000']);
    let err = '';
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
    });
    // On a busy machine it may not have begun yet; dying of the signal is 130 to a shell as well.
    const ended = new Promise((resume) =>
      child.on('exit', (code, signal) => resume(signal === 'SIGINT' ? 130 : code)),
    );
    const soon = setTimeout(() => child.kill('SIGINT'), 4000);
    expect(await ended).toBe(130);
    clearTimeout(soon);
    expect(err).toBe('');
  });
});

test('C8 a reader that stops early is no error', () => {
  const command = `set -o pipefail; "${process.execPath}" "${SCRIPT}" play "${TINY}" --json | head -n 1`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '{\n', stderr: '' });
});
