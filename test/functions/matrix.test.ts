/** Every function, every argument, every kind of cell, in every shape: generated from the catalogue. */
import { describe, expect, it } from 'vitest';
import { CATALOGUE, type CatalogueKpi } from '../../src/kpi/catalogue';
import { computeForm, type InputValues, isRate } from '../../src/kpi/compute';
import type { KpiForm } from '../../src/kpi/define-kpi';
import type { InputId } from '../../src/kpi/expression';
import { call, callWithoutTexts, texts } from './call';

interface Target {
  readonly name: string;
  readonly kpi: CatalogueKpi;
  readonly form: KpiForm;
  /** Numbers that have a result. */
  readonly args: readonly number[];
  /** The word that chooses the form, where there is one. */
  readonly word: readonly string[];
  readonly position: number;
  readonly input: InputId;
}

const targets: Target[] = (CATALOGUE as readonly CatalogueKpi[]).flatMap((kpi) =>
  kpi.forms.flatMap((form) => {
    const word = kpi.choice === undefined ? [] : [form.id];
    const example = kpi.examples.find(({ args, result }) => {
      const numbers = args.filter((arg) => typeof arg === 'number');
      const chosen = args.find((arg) => typeof arg === 'string') ?? kpi.forms[0].id;
      const fits = kpi.choice === undefined ? numbers.length === form.inputs.length : chosen === form.id;
      return fits && typeof result === 'number';
    });
    const args = (example?.args ?? []).filter((arg): arg is number => typeof arg === 'number');
    return form.inputs.map((input, position) => ({
      name: `${kpi.id} (${form.id}), ${input}`,
      kpi,
      form,
      args,
      word,
      position,
      input,
    }));
  }),
);

it('covers every input of every form', () => {
  const inputs = (CATALOGUE as readonly CatalogueKpi[]).flatMap((kpi) => kpi.forms.flatMap((form) => form.inputs));
  expect(targets).toHaveLength(inputs.length);
  expect(targets.every(({ args, form }) => args.length === form.inputs.length)).toBe(true);
});

/** What a cell gives: a value, or a message. */
interface Outcome {
  readonly cell: unknown;
  readonly value?: number | string;
  readonly message?: string;
}

function valueWith({ form, args, position }: Target, number: number): number {
  const values = Object.fromEntries(form.inputs.map((input, i) => [input, i === position ? number : args[i]]));
  const result = computeForm(form, values as InputValues);
  if (typeof result !== 'number') throw new Error(`No value: ${JSON.stringify(result)}`);
  return result;
}

/** Digits in groups with a decimal comma: 87000 -> "87 000,00 €". Rates go without the currency. */
function writtenInEurope(number: number, isRateInput: boolean): string {
  const [whole = '', fraction = ''] = number.toFixed(4).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return isRateInput ? `${grouped},${fraction}` : `${grouped},${fraction} €`;
}

function outcomes(target: Target): Record<string, Outcome> {
  const { input, args, position } = target;
  const { label, enter } = texts.inputs[input];
  const number = args[position] as number;
  const value = valueWith(target, number);
  const percent = isRate(input)
    ? { cell: '50%', value: valueWith(target, 0.5) }
    : { cell: '50%', message: `${label} cannot be a percentage: “50%” was given. ${enter}` };
  return {
    number: { cell: number, value },
    'numeric text': { cell: String(number), value },
    'numeric text with spaces and a currency': { cell: writtenInEurope(number, isRate(input)), value },
    'ambiguous text': {
      cell: '1.204',
      message: `${label} can be read in two ways: “1.204” was given as text. Write it as a number, without a thousands separator.`,
    },
    'percent text': percent,
    text: { cell: 'abc', message: `${label} must be a number: “abc” was given. ${enter}` },
    boolean: { cell: true, message: `${label} must be a number: TRUE or FALSE was given. ${enter}` },
    date: {
      cell: new Date(2026, 0, 31),
      message: `${label} must be a number: a date was given. Choose another cell, or change the format of this one to Number.`,
    },
    blank: { cell: '', value: '' },
    'text for nothing': { cell: ' n/a ', value: '' },
    'error cell': { cell: '#DIV/0!', value: '#DIV/0!' },
  };
}

const suffix = (failed: number, rows: number): string => ` Cells that could not be computed: ${failed} of ${rows}.`;

type Shape = (special: unknown, normal: unknown) => unknown[][];
const column: Shape = (special, normal) => [[normal], [special], [normal]];
const row: Shape = (special, normal) => [[normal, special, normal]];
const block: Shape = (special, normal) => [
  [normal, normal],
  [normal, special],
];
const openRange: Shape = (special, normal) => [[normal], [special], [''], ['']];

describe.each(targets)('$name', (target) => {
  const { kpi, args, word, position } = target;
  const normal = valueWith(target, args[position] as number);
  const withCell = (cell: unknown): unknown[] => [...args.map((arg, i) => (i === position ? cell : arg)), ...word];

  it.each(Object.entries(outcomes(target)))('%s', (_, { cell, value, message }) => {
    // Words may be asked for only where there is a message to write.
    const run = message === undefined ? callWithoutTexts : call;
    const inOneCell = (...given: unknown[]): unknown => {
      try {
        return run(kpi.id, ...given);
      } catch (error) {
        return error;
      }
    };
    const inRange = (filled: number): unknown => value ?? `${message}${suffix(1, filled)}`;
    const ranges = (shape: Shape): unknown[] => args.map((arg, i) => shape(i === position ? cell : arg, arg));
    const single = value ?? new Error(message);

    expect({
      cell: inOneCell(...withCell(cell)),
      'range of one cell': inOneCell(...withCell([[cell]])),
      column: run(kpi.id, ...ranges(column), ...word),
      row: run(kpi.id, ...ranges(row), ...word),
      block: run(kpi.id, ...ranges(block), ...word),
      'open range': run(kpi.id, ...ranges(openRange), ...word),
      'column with single cells': run(kpi.id, ...withCell(column(cell, args[position]))),
    }).toEqual({
      cell: single,
      'range of one cell': single,
      column: column(inRange(3), normal),
      row: row(inRange(3), normal),
      block: block(inRange(4), normal),
      'open range': openRange(inRange(2), normal),
      'column with single cells': column(inRange(3), normal),
    });
  });

  it('left out is missing, or chooses the form without it', () => {
    const { label, enter } = texts.inputs[target.input];
    const later = position < args.length - 1;
    const given = args.map((arg, i) => (i === position ? undefined : arg));
    if (later || word.length > 0) {
      expect(() => call(kpi.id, ...given, ...word)).toThrow(
        new Error(`${label} must be given as argument ${position + 1} of ${kpi.id}. ${enter}`),
      );
    } else {
      // Then the call has another form, or the argument is missing from the standard one.
      const shorter = kpi.forms.find((form) => form.inputs.length === position);
      const asked = kpi.forms[0].inputs[position];
      if (shorter === undefined && asked !== undefined) {
        expect(() => call(kpi.id, ...given)).toThrow(
          new Error(
            `${texts.inputs[asked].label} must be given as argument ${position + 1} of ${kpi.id}. ${texts.inputs[asked].enter}`,
          ),
        );
      } else {
        expect(call(kpi.id, ...given)).toEqual(call(kpi.id, ...given.slice(0, position)));
      }
    }
  });
});

describe('the reading of TARGET_ATTENDANCE_RATE', () => {
  const unknown = (text: string): string =>
    `The reading must be one of “audience”, “invited”: “${text}” was given. Write one of these words, or leave it out.`;

  it.each([
    ['audience', 0.8],
    [' Invited ', 0.8],
    ['', ''],
    [' ', ''],
    ['#N/A', '#N/A'],
  ])('%j gives %j', (reading, expected) => {
    expect(callWithoutTexts('TARGET_ATTENDANCE_RATE', 40, 50, reading)).toBe(expected);
  });

  it.each([['both'], [true], [1]])('%j is an error that names the readings', (reading) => {
    expect(() => call('TARGET_ATTENDANCE_RATE', 40, 50, reading)).toThrow(new Error(unknown(String(reading))));
  });

  it('is read cell by cell, and only the limit of its own form holds', () => {
    const readings = [['audience'], ['invited'], ['both'], [''], ['#REF!']];
    expect(call('TARGET_ATTENDANCE_RATE', [[40], [60], [1], [1], [1]], 50, readings)).toEqual([
      [0.8],
      [
        `Target attendees cannot exceed invited targets: 60 and 50 were given. Check both figures and count each recipient once.${suffix(2, 4)}`,
      ],
      [unknown('both')],
      [''],
      ['#REF!'],
    ]);
  });
});
