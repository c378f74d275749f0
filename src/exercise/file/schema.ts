/**
 * The JSON Schema (draft 2020-12) of a `.hotwash` file of today's version, from the same limits as the reader.
 * What a schema cannot say, the reader still holds: parents stand before their children, ids are there once, and
 * decisions are possible at their moment.
 */
import { DICE, HERRINGS } from '../../engine/index.ts';
import { POLICIES } from '../policies.ts';
import { GLYPHS } from '../tree.ts';
import {
  DIGEST,
  EXERCISE_ID,
  FILE_VERSION,
  ID,
  KEY_PRINT,
  LONGEST_DECISION,
  LONGEST_NAME,
  LONGEST_TEXT,
  MOST_NODES,
  NODE_ID,
  SHORT_DIGEST,
} from './limits.ts';
import { BY } from './read-tree.ts';

const like = (pattern: RegExp, description: string) => ({
  type: 'string',
  pattern: pattern.source,
  description,
});
const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const written = (maxLength: number, description: string) => ({
  type: 'string',
  pattern: '\\S',
  maxLength,
  description,
});

const moment = like(NODE_ID, 'Id of a decision: "d" and a number.');

const NODE = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'parent', 'decision', 'by'],
  properties: {
    id: moment,
    parent: orNull({ ...moment, description: 'The decision before; null for a first one.' }),
    decision: {
      type: 'string',
      pattern:
        '^(advance|answer:[a-z][a-z0-9-]{0,99}/[a-z][a-z0-9-]{0,99}|act:[a-z][a-z0-9-]{0,99}(/[a-z][a-z0-9-]{0,99})?)$',
      maxLength: LONGEST_DECISION,
      description:
        'answer:inject/option, act:action/target, act:action, or advance for the end of a turn.',
    },
    by: { enum: BY, description: 'People, or a policy.' },
    luck: written(
      LONGEST_NAME,
      'Seed of the dice from this decision on, inherited by all after it.',
    ),
    note: {
      type: 'object',
      additionalProperties: false,
      properties: {
        rationale: { type: 'string', maxLength: LONGEST_TEXT },
        confidence: { type: 'number', minimum: 0, maximum: 1 },
      },
      description: 'Why, and how sure.',
    },
    name: written(LONGEST_NAME, 'Name of the line that starts here.'),
    comment: written(LONGEST_TEXT, 'What somebody wrote on this moment.'),
    glyph: { enum: GLYPHS },
    undone: { const: true, description: 'It was taken back; kept because it was tried.' },
    collapsed: { const: true, description: 'What follows is folded away.' },
    end: like(SHORT_DIGEST, 'Fingerprint of ground truth here, where a line ends.'),
  },
} as const;

/** The schema, as plain data. */
export function exerciseJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Hotwash exercise file, version ${FILE_VERSION}`,
    type: 'object',
    additionalProperties: false,
    required: [
      'format',
      'version',
      'dice',
      'exercise',
      'scenario',
      'language',
      'plan',
      'seed',
      'policy',
      'digest',
      'head',
      'nodes',
    ],
    properties: {
      format: { const: 'hotwash' },
      version: { const: FILE_VERSION },
      dice: { const: DICE, description: 'How dice are drawn; another way would play differently.' },
      exercise: like(EXERCISE_ID, "The exercise's own id, the same in every copy of it."),
      name: written(LONGEST_NAME, 'What the players call the exercise.'),
      scenario: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'revision', 'digest'],
        properties: {
          id: like(ID, 'Id of the scenario.'),
          revision: { type: 'integer', minimum: 1 },
          digest: {
            type: 'string',
            maxLength: LONGEST_NAME,
            description: 'Fingerprint of the design it was played on.',
          },
        },
      },
      language: { type: 'string', maxLength: 40 },
      plan: like(ID, 'Id of the plan.'),
      seed: { type: 'string', maxLength: LONGEST_NAME, description: 'Root of all dice.' },
      herrings: { enum: HERRINGS, description: 'How many false alarms; "some" unless given.' },
      help: { type: 'boolean', description: 'Whether cards said what guidance leans to.' },
      policy: orNull({ enum: POLICIES, description: 'The policy that played; null for people.' }),
      key: like(KEY_PRINT, "Fingerprint of the facilitator's key."),
      digest: orNull(like(DIGEST, 'Fingerprint of ground truth at the head.')),
      head: orNull({ ...moment, description: 'The moment that is looked at; null for StartEx.' }),
      tip: orNull({ ...moment, description: 'Where play had got to; the head unless given.' }),
      nodes: {
        type: 'array',
        maxItems: MOST_NODES,
        items: NODE,
        description:
          'Every decision ever made. A parent stands before its children; the order of children is that of the list, and the first that was not taken back goes on with the main line.',
      },
    },
  };
}
