import { describe, expect, it } from 'vitest';
import { isFieldId } from '../../src/campaign/fields';
import { CATALOGUE, type CatalogueKpi, isKpiId, kpiById } from '../../src/kpi/catalogue';
import { computeForm, type InputValues, isRate } from '../../src/kpi/compute';
import { argumentsOf, type Example, fieldsOf, inputsOf, type KpiForm } from '../../src/kpi/define-kpi';
import { isParameterId } from '../../src/kpi/expression';
import { enKpis } from '../../src/locales/en/kpis';

const kpis: readonly CatalogueKpi[] = CATALOGUE;
const texts = enKpis();

/** Which form an example means, told apart from src/functions, which the examples also have to pass. */
function formOf(kpi: CatalogueKpi, example: Example): KpiForm | undefined {
  const numbers = example.args.filter((arg) => typeof arg === 'number');
  const word = example.args.find((arg) => typeof arg === 'string');
  if (kpi.choice !== undefined) return kpi.forms.find((form) => form.id === (word ?? kpi.forms[0].id));
  return kpi.forms.find((form) => form.inputs.length === numbers.length);
}

function compute(form: KpiForm, example: Example): unknown {
  const values: Record<string, number> = {};
  form.inputs.forEach((input, position) => {
    values[input] = example.args[position] as number;
  });
  return computeForm(form, values as InputValues);
}

/** Digits after the decimal point as printed: the result must round to them. A whole number is meant exactly. */
const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 12;

it('lists the KPIs of all five families, family by family', () => {
  expect(kpis).toHaveLength(36);
  const families = kpis.map(({ family }) => family);
  expect(families.filter((family, index) => family !== families[index - 1])).toEqual([
    'return',
    'cost',
    'value',
    'rate',
    'event',
  ]);
});

it('has no id twice', () => {
  expect(new Set(kpis.map(({ id }) => id)).size).toBe(kpis.length);
});

it('finds a KPI by its id and knows which texts are ids', () => {
  expect(kpiById('CLICK_RATE').synonyms).toContain('CTR');
  expect(isKpiId('CLICK_RATE')).toBe(true);
  expect(isKpiId('toString')).toBe(false);
});

it('gives no abbreviation to two KPIs', () => {
  const owners = new Map<string, string>();
  for (const kpi of kpis) {
    for (const synonym of kpi.synonyms) {
      expect(`${synonym}: ${owners.get(synonym) ?? kpi.id}`).toBe(`${synonym}: ${kpi.id}`);
      owners.set(synonym, kpi.id);
    }
  }
});

describe.each(kpis)('$id', (kpi) => {
  it.each(kpi.examples)('($args) gives $result', (example) => {
    const form = formOf(kpi, example);
    if (form === undefined) {
      expect(example.result).toEqual({ problem: 'unknownReading' });
      return;
    }
    const result = compute(form, example);
    if (typeof example.result === 'number') expect(result).toBeCloseTo(example.result, decimalsOf(example.result));
    else expect(result).toMatchObject({ kind: example.result.problem });
  });

  it('begins with an example that has a value, and shows what happens when there is none', () => {
    expect(typeof kpi.examples[0].result).toBe('number');
    expect(kpi.examples.filter(({ result }) => typeof result !== 'number').length).toBeGreaterThan(0);
  });

  it('shows an example of every form', () => {
    const shown = kpi.examples
      .filter(({ result }) => typeof result === 'number')
      .map((example) => formOf(kpi, example));
    expect(new Set(shown)).toEqual(new Set(kpi.forms));
  });

  it('uses in its formula exactly the inputs that it asks for', () => {
    for (const form of kpi.forms) {
      expect(new Set(inputsOf(form.formula))).toEqual(new Set(form.inputs));
      expect(fieldsOf(form)).toEqual(inputsOf(form.formula).filter((input) => !isParameterId(input)));
    }
  });

  it('limits only inputs that it has', () => {
    for (const form of kpi.forms) {
      for (const { part, whole } of form.limits ?? []) {
        expect(form.inputs).toContain(part);
        expect(form.inputs).toContain(whole);
        expect(part).not.toBe(whole);
      }
    }
  });

  it('tells its forms apart by the number of arguments, or by a word', () => {
    const distinct = new Set(kpi.forms.map((form) => (kpi.choice === undefined ? form.inputs.length : form.id)));
    expect(distinct.size).toBe(kpi.forms.length);
    if (kpi.choice !== undefined) expect(new Set(kpi.forms.map((form) => form.inputs.length)).size).toBe(1);
  });

  it('names every argument as JavaScript can, and no two alike', () => {
    const names = argumentsOf(kpi).map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z_]*[a-z]$/);
    expect(new Set(names).size).toBe(names.length);
  });

  it('calls an argument by the id of its input, unless forms mean different things by it', () => {
    for (const { name, inputs } of argumentsOf(kpi)) {
      if (isFieldId(name) || isParameterId(name)) expect(inputs).toEqual([name]);
      else expect(texts.kpis[kpi.id].arguments?.[name]).toMatch(/\S/);
    }
  });

  it('is worded: a name per form, sentences that end, no empty text', () => {
    const text = texts.kpis[kpi.id];
    expect(text.name).toMatch(/^[A-Z]/);
    expect(text.summary).toMatch(/^[A-Z].*\.$/);
    for (const sentence of [text.note, text.elsewhere]) if (sentence !== undefined) expect(sentence).toMatch(/\S.*\.$/);
    if (kpi.forms.length > 1) expect(Object.keys(text.forms ?? {})).toEqual(kpi.forms.map(({ id }) => id));
    else expect(text.forms).toBeUndefined();
    expect(text.aliases.every((alias) => alias.trim() !== '')).toBe(true);
    const names = argumentsOf(kpi).map(({ name }) => name);
    for (const name of Object.keys(text.arguments ?? {})) expect(names).toContain(name);
  });
});

describe('units', () => {
  it('makes every rate a fraction, every cost and value an amount for one unit', () => {
    const unitsOf = (family: string): string[] => [
      ...new Set(kpis.filter((kpi) => kpi.family === family).map(({ unit }) => unit)),
    ];
    expect(unitsOf('rate')).toEqual(['fraction']);
    expect(unitsOf('cost')).toEqual(['unitMoney']);
    expect(unitsOf('value')).toEqual(['unitMoney']);
  });

  it('keeps ROI a fraction, ROAS and pipeline return multiples, profit money', () => {
    expect(kpiById('MSG_ROI').unit).toBe('fraction');
    expect(kpiById('MSG_ROAS').unit).toBe('multiple');
    expect(kpiById('PIPELINE_RETURN').unit).toBe('multiple');
    expect(kpiById('MSG_PROFIT').unit).toBe('money');
  });

  it('wants costs, failures, opt-outs and complaints low and everything else high', () => {
    const low = kpis.filter(({ better }) => better === 'lower').map(({ id }) => id);
    expect(low).toEqual([
      'BREAK_EVEN_ROAS',
      'BREAK_EVEN_REVENUE',
      'BREAK_EVEN_CONVERSION_RATE',
      ...kpis.filter(({ family }) => family === 'cost').map(({ id }) => id),
      'FAILURE_RATE',
      'OPT_OUT_RATE',
      'COMPLAINT_RATE',
    ]);
  });
});

describe('input texts', () => {
  it.each(Object.entries(texts.inputs))('%s has a label, a hint, a zero and an advice', (input, text) => {
    expect(text.label).toMatch(/^[A-Z]\S*/);
    expect(text.hint).toMatch(/^[A-Z].*\.$/);
    expect(text.zero.startsWith(text.label)).toBe(true);
    expect(text.enter).toMatch(/^(Enter|Write) .*\.$/);
    if (isRate(input as 'margin')) expect(text.enter).toContain('%');
  });

  it('gives no label twice, so that a message says which argument it means', () => {
    const labels = Object.values(texts.inputs).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
