/** Wrong usage: exit 2, nothing on standard output, and what would have been right. */
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { COMMANDS, reportBug } from '../../src/cli/main.ts';
import { openTerminal, wrap } from '../../src/cli/terminal.ts';
import { hotwash, inside, TINY } from './run.ts';

describe('C1 wrong usage is exit 2 with the usage of that command', () => {
  test.each([
    [[], /Usage: hotwash <command>/],
    [['plya'], /no command "plya"; did you mean play\?/],
    [['review', 'x'], /no command "review"/],
    [['--verbose'], /no flag "--verbose"/],
    [['play'], /The scenario is missing\..*\nUsage: hotwash play <scenario>/],
    [['play', TINY, TINY], /a word too many/],
    [['play', TINY, '--polcy', 'random'], /no flag "--polcy"; did you mean --policy\?/],
    [['play', TINY, '-x'], /no flag "-x"/],
    [['play', TINY, '--policy'], /--policy needs a value: history\|prudent\|random\|passive/],
    [['play', TINY, '--policy', '--json'], /--policy needs a value/],
    [['play', TINY, '--policy', 'foo'], /"foo" is not one of history, prudent, random, passive/],
    [['play', TINY, '--policy', 'pasive'], /Did you mean passive\?/],
    [['play', TINY, '--policy=random', '--policy=random'], /--policy is given twice/],
    [['play', TINY, '--json=yes'], /--json takes no value/],
    [['play', TINY, '--seed', ''], /--seed needs a value/],
    [['play', TINY, '--seed', 'x'.repeat(151)], /too long/],
    [['play', TINY, '--plan', 'ful'], /"ful" is not one of full, short\. Did you mean full\?/],
    [['simulate', TINY], /--runs is missing/],
    [['simulate', TINY, '--runs', '-3'], /"-3" is not a whole number from 1/],
    [['simulate', TINY, '--runs', '0'], /"0" is not a whole number from 1/],
    [['simulate', TINY, '--runs', '1e3'], /"1e3" is not a whole number/],
    [['simulate', TINY, '--runs', '1.5'], /"1.5" is not a whole number/],
    [['simulate', TINY, '--runs', '10', '--workers', '0'], /--workers "0"/],
    [['simulate', TINY, '--runs', '10', '--workers', 'many'], /--workers "many"/],
    [['check'], /The scenario is missing/],
    [['replay'], /The file is missing/],
    [['replay', 'a', 'b'], /a word too many: "b"/],
    [['schema', 'words'], /"words" is not one of scenario, history, text/],
    [['chart', 'pie'], /"pie" is not one of breach, intrusion, all/],
    [['chart', '--format', 'svg'], /"svg" is not one of mermaid, json/],
    [['help', 'plya'], /did you mean play/],
  ])('%j', async (args, says) => {
    const { code, out, err } = await inside(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(says);
    expect(err).toMatch(/Usage: hotwash/);
  });

  test('and so it is outside', () => {
    const { code, out, err } = hotwash('play', TINY, '--policy', 'foo');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^hotwash play: --policy "foo"/);
  });
});

describe('C2 help', () => {
  test('of the whole names every command and no other', async () => {
    const { code, out, err } = await inside('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name } of COMMANDS) expect(out).toContain(`\n  ${name} `);
    expect(out).not.toMatch(/review|report/);
  });

  test.each(COMMANDS.map((command) => command.name))('of %s names its flags', async (name) => {
    const { code, out } = await inside(name, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Usage: hotwash ${name}`);
    const command = COMMANDS.find((one) => one.name === name);
    for (const flag of Object.keys(command?.flags ?? {})) expect(out).toContain(`--${flag}`);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(90);
    expect((await inside('help', name)).out).toBe(out);
  });

  test('the version is that of the package', async () => {
    expect(await inside('--version')).toEqual({
      code: 0,
      out: `${packageJson.version}\n`,
      err: '',
    });
  });
});

describe('C3 a bug of ours is exit 70', () => {
  const report = (debug: boolean) => {
    let err = '';
    const sink = { write: (text: string) => (err += text) };
    const code = reportBug(new Error('the dice are gone'), openTerminal(sink, sink, {}), debug);
    return { code, err };
  };

  test('without a stack', () => {
    const { code, err } = report(false);
    expect(code).toBe(70);
    expect(err).toMatch(/This is our bug, not yours: the dice are gone/);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('with one when asked', () => {
    expect(report(true).err).toMatch(/\n\s+at /);
  });
});

describe('C4 the terminal', () => {
  const coloured = (isTTY: boolean, env: Record<string, string>) => {
    const stream = { write: () => true, isTTY };
    return openTerminal(stream, stream, env).style.red('x') !== 'x';
  };

  test('has colour only where somebody can see it and did not refuse it', () => {
    expect(coloured(true, {})).toBe(true);
    expect(coloured(false, {})).toBe(false);
    expect(coloured(true, { NO_COLOR: '1' })).toBe(false);
    expect(coloured(true, { TERM: 'dumb' })).toBe(false);
  });

  test('wraps words and keeps paragraphs', () => {
    expect(wrap('one two three four', 12, '  ')).toBe('  one two\n  three four');
    expect(wrap('one\n\ntwo', 20)).toBe('one\n\ntwo');
  });
});
