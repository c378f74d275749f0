/**
 * What others take for as many choices: a story for inkjs, a turn-based game for boardgame.io. Both do far less per
 * choice than our rules do; they show what their machinery costs, nothing about how good they are.
 *
 * The two packages are no dependencies of Hotwash. They are installed beside it, by their own lockfile, the first
 * time the bench wants them.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { run as runProgram } from '../../scripts/lib/run.mjs';
import type { Subject } from '../measure.ts';
import { inRoot, loadPackage, loadScript } from '../root.ts';

const HOME = inRoot('node_modules', '.cache', 'hotwash', 'bench-versus');
const FILES = ['package.json', 'package-lock.json'] as const;

function isInstalled(): boolean {
  const lock = join(HOME, 'package-lock.json');
  if (!existsSync(lock) || !existsSync(join(HOME, 'node_modules', '.package-lock.json')))
    return false;
  const wanted = inRoot('bench', 'versus', 'package-lock.json');
  return readFileSync(lock, 'utf8') === readFileSync(wanted, 'utf8');
}

/** Installs the two once. False where npm cannot reach them; the rows then say so. */
export async function installVersus(): Promise<boolean> {
  if (isInstalled()) return true;
  const { run } = await loadScript<{ run: typeof runProgram }>('scripts/lib/run.mjs');
  mkdirSync(HOME, { recursive: true });
  for (const file of FILES) copyFileSync(inRoot('bench', 'versus', file), join(HOME, file));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--prefix', HOME, '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code } = await run(npm, args, { minutes: 3, output: 'stderr' });
  return code === 0 && isInstalled();
}

interface InkStory {
  readonly canContinue: boolean;
  readonly currentChoices: readonly unknown[];
  Continue(): string;
  ChooseChoiceIndex(index: number): void;
  ResetState(): void;
}
interface Ink {
  readonly Compiler: new (source: string) => { Compile(): InkStory };
}

const CARDS = 12;

/** A story that goes round: so many cards, each open while something holds, each moving two numbers. */
function inkSource(): string {
  const cards = Array.from(
    { length: CARDS },
    (_, i) => `+ { trust < ${100 + i} } [Card ${i}]
  ~ trust = trust + ${i % 3} - 1
  ~ spent = spent + ${i}
  What came of card ${i}.
  -> table`,
  );
  return `VAR trust = 50\nVAR spent = 0\n-> table\n=== table ===\nA turn begins.\n${cards.join('\n')}\n`;
}

/** One story read through `choices` choices. */
export function inkStories(choices: number): Subject {
  const { Compiler } = loadPackage<Ink>('inkjs/full', HOME);
  const story = new Compiler(inkSource()).Compile();
  return {
    name: 'inkjs',
    run: (count) => {
      for (let i = 0; i < count; i++) {
        story.ResetState();
        for (let choice = 0; choice < choices; choice++) {
          while (story.canContinue) story.Continue();
          story.ChooseChoiceIndex((choice * 7 + i) % story.currentChoices.length);
        }
      }
    },
  };
}

interface Board {
  trust: number;
  spent: number;
  played: Record<string, number>;
}
interface BoardGame {
  readonly Client: (setup: {
    readonly game: {
      readonly setup: () => Board;
      readonly moves: Readonly<Record<string, (on: { G: Board }, card: string) => void>>;
    };
    readonly numPlayers: number;
    readonly debug: boolean;
  }) => { readonly moves: Readonly<Record<string, (card: string) => void>>; stop(): void };
}

/** One game of `moves` moves by one player. */
export function boardGames(moves: number): Subject {
  const { Client } = loadPackage<BoardGame>('boardgame.io/client', HOME);
  const game = {
    setup: (): Board => ({ trust: 50, spent: 0, played: {} }),
    moves: {
      play: ({ G }: { G: Board }, card: string) => {
        G.trust += card.length - 6;
        G.spent += 1;
        G.played[card] = (G.played[card] ?? 0) + 1;
      },
    },
  };
  return {
    name: 'boardgame.io',
    run: (count) => {
      for (let i = 0; i < count; i++) {
        const client = Client({ game, numPlayers: 1, debug: false });
        for (let move = 0; move < moves; move++)
          client.moves.play?.(`card-${(move * 7 + i) % CARDS}`);
        client.stop();
      }
    },
  };
}
