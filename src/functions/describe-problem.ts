/** Why a function has no value, in the words of a locale pack. */
import type { CatalogueKpi } from '../kpi/catalogue';
import type { Problem } from '../kpi/define-kpi';
import type { InputId } from '../kpi/expression';
import { midSentence } from '../kpi/words';
import { fill } from '../locales/fill';
import type { KpiTexts } from '../locales/locale';
import { inQuotes, listed, type Typography } from '../locales/typography';

/** What the formula side reads of a pack. */
export type FunctionTexts = KpiTexts & { readonly typography: Typography };

/** A full sentence that names the argument, says what is wrong and then what to do. */
export function describeProblem(problem: Problem, kpi: CatalogueKpi, texts: FunctionTexts): string {
  const { name } = texts.kpis[kpi.id];
  const common = { name, kpi: midSentence(name, texts.midSentence), function: kpi.id };
  return fill(texts.problems[problem.kind], { ...common, ...wordsFor(problem, texts) }).trim();
}

function wordsFor(problem: Problem, texts: FunctionTexts): Record<string, string> {
  const label = (input: InputId): string => texts.inputs[input].label;
  const number = (value: number): string => plainNumber(value, texts.decimalMark);
  switch (problem.kind) {
    case 'zeroDenominator': {
      if (problem.input === null) return { zero: texts.denominatorZero, enter: '' };
      const { zero, enter } = texts.inputs[problem.input];
      return { zero, enter };
    }
    case 'partAboveWhole':
      return {
        part: label(problem.part),
        whole: midSentence(label(problem.whole), texts.midSentence),
        partValue: number(problem.partValue),
        wholeValue: number(problem.wholeValue),
      };
    case 'tooLarge':
      return {};
    case 'unknownReading':
      return {
        text: shorten(problem.text),
        readings: listed(
          problem.readings.map((reading) => inQuotes(reading, texts.typography)),
          texts.typography,
        ),
      };
    case 'sizesDiffer':
      return {
        sizes: listed(
          problem.sizes.map(({ argument, rows, columns }) => `${argument} ${rows} × ${columns}`),
          texts.typography,
        ),
      };
    default: {
      const { label: input, enter } = texts.inputs[problem.input];
      return {
        input,
        enter,
        ...('value' in problem && { value: number(problem.value) }),
        ...('text' in problem && { text: shorten(problem.text) }),
        ...('position' in problem && { position: String(problem.position) }),
      };
    }
  }
}

/** Without thousands separators, which differ between countries; 12 digits hide what binary fractions add. */
export function plainNumber(value: number, decimalMark: '.' | ','): string {
  return String(Number(value.toPrecision(12))).replace('.', decimalMark);
}

const LONGEST_QUOTE = 40;

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST_QUOTE ? text : `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`;
}
