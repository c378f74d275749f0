/**
 * Scenario files to a scenario, or to findings: the edge where untrusted text becomes typed data.
 *
 * Pure: it is handed the texts and touches neither disk nor screen, so the command, the build and an import in the
 * browser share it. It never throws for what a file contains.
 */
import { minutesOfDate } from '../engine/calendar.ts';
import type { Scenario } from '../engine/model/scenario.ts';
import { explainIssues } from './explain.ts';
import { type Finding, Findings, type Path, type Place, quote } from './finding.ts';
import { namesOf } from './names.ts';
import { PASSES } from './passes/index.ts';
import { readText, type ScenarioText, type TextFile } from './read-text.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { resolveScenario } from './resolve.ts';
import { type AuthoredHistory, historySchema } from './schema/history.ts';
import { FORMAT, scenarioSchema } from './schema/scenario.ts';

export interface ScenarioFile {
  /** Name as it shall appear in findings; only its last part decides what it is. */
  readonly name: string;
  readonly text: string;
}

export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly texts: Readonly<Record<string, ScenarioText>>;
  readonly findings: readonly Finding[];
  /** Where something of `scenario.yaml` stands, for findings made later. */
  readonly locate: (path: Path, part?: 'key' | 'value') => Place & { readonly file: string };
}

export type LoadResult =
  | LoadedScenario
  | { readonly scenario: null; readonly texts: null; readonly findings: readonly Finding[] };

const baseName = (name: string): string => name.split(/[/\\]/).at(-1) ?? name;
const START = { line: 1, column: 1 };

/** Reads and checks a scenario. With any error among the findings there is no scenario. */
export function loadScenario(files: readonly ScenarioFile[]): LoadResult {
  const findings = new Findings();
  const failed = (): LoadResult => ({ scenario: null, texts: null, findings: findings.list() });

  const designFile = files.find((file) => baseName(file.name) === 'scenario.yaml');
  if (designFile === undefined) {
    findings.addAt(
      files[0]?.name ?? 'scenario.yaml',
      START,
      [],
      'file/missing',
      'There is no scenario.yaml.',
      'Give a folder that holds scenario.yaml and text.<language>.yaml.',
    );
    return failed();
  }
  const design = readYaml(designFile.name, designFile.text, findings);
  if (design === null) return failed();
  if (!isThisFormat(design, findings)) return failed();

  const start = startOf(design);
  const parsed = scenarioSchema(start).safeParse(design.value);
  if (!parsed.success) explainIssues(design, parsed.error.issues, findings);
  if (start === null && parsed.success) {
    findings.add(
      design,
      ['start'],
      'value/date',
      `${quote(parsed.data.start)} is not a date.`,
      'Write it as 2016-04-28 or 2016-04-28T09:30, in UTC.',
    );
  }

  const history = readHistory(files, start, findings);
  const texts = readTexts(files, findings);
  if (!parsed.success || findings.hasErrors) return failed();

  const scenario = resolveScenario(parsed.data, history?.value ?? null);
  for (const pass of PASSES) {
    pass({
      scenario,
      names: namesOf(scenario),
      design,
      history: history?.file ?? null,
      texts,
      findings,
    });
  }
  missingFiles(files, scenario, texts, findings, designFile.name);
  if (findings.hasErrors) return failed();
  return {
    scenario,
    texts: Object.fromEntries(texts.map(({ language, text }) => [language, text])),
    findings: findings.list(),
    locate: (path, part) => ({ file: design.file, ...design.locate(path, part) }),
  };
}

/** Refuses other formats before the schema would call everything in them unknown. */
function isThisFormat(design: YamlFile, findings: Findings): boolean {
  const { value } = design;
  const format =
    value !== null && typeof value === 'object' && !Array.isArray(value) && 'format' in value
      ? value.format
      : undefined;
  if (typeof format !== 'number' || format === FORMAT || format < FORMAT) return true;
  findings.add(
    design,
    ['format'],
    'file/newer-format',
    `This scenario is made for a newer version of Hotwash: its format is ${format}, and this version reads format ${FORMAT}.`,
    'Use a newer Hotwash, or ask its author for the older format.',
  );
  return false;
}

function startOf(design: YamlFile): number | null {
  const { value } = design;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const start = 'start' in value ? value.start : undefined;
  return typeof start === 'string' ? minutesOfDate(start) : null;
}

function readHistory(
  files: readonly ScenarioFile[],
  start: number | null,
  findings: Findings,
): { readonly file: YamlFile; readonly value: AuthoredHistory } | null {
  const given = files.find((file) => baseName(file.name) === 'history.yaml');
  if (given === undefined) return null;
  const file = readYaml(given.name, given.text, findings);
  if (file === null) return null;
  const parsed = historySchema(start).safeParse(file.value);
  if (parsed.success) return { file, value: parsed.data };
  explainIssues(file, parsed.error.issues, findings);
  return null;
}

function readTexts(files: readonly ScenarioFile[], findings: Findings): readonly TextFile[] {
  const texts: TextFile[] = [];
  for (const { name, text } of files) {
    const language = /^text\.([A-Za-z-]+)\.yaml$/.exec(baseName(name))?.[1];
    if (language === undefined) continue;
    const file = readYaml(name, text, findings);
    if (file !== null) texts.push(readText(language, file, findings));
  }
  return texts;
}

function missingFiles(
  files: readonly ScenarioFile[],
  scenario: Scenario,
  texts: readonly TextFile[],
  findings: Findings,
  designName: string,
): void {
  const folder = designName.slice(0, -'scenario.yaml'.length);
  for (const language of scenario.languages) {
    if (texts.some((text) => text.language === language)) continue;
    findings.addAt(
      designName,
      START,
      ['languages'],
      'file/missing',
      `The scenario lists the language ${quote(language)}, but there is no text.${language}.yaml.`,
      `Add ${folder}text.${language}.yaml, or take the language off the list.`,
    );
  }
  for (const { language, file } of texts) {
    if (scenario.languages.includes(language)) continue;
    findings.addAt(
      file.file,
      START,
      [],
      'text/language',
      `The scenario does not list the language ${quote(language)}.`,
      `Add it to languages in scenario.yaml, or remove this file.`,
    );
  }
  if (!files.some((file) => baseName(file.name) === 'facilitator-guide.md')) {
    findings.addAt(
      designName,
      START,
      [],
      'file/no-guide',
      'There is no facilitator-guide.md beside it.',
      'Write one: how to run it, what to ask, what is record and what is invented.',
    );
  }
}
