/** Worked examples of the catalogue as text, for function help and docs. */
import type { CatalogueKpi } from '../kpi/catalogue';
import type { Example, Unit } from '../kpi/define-kpi';
import { type FunctionTexts, plainNumber } from './describe-problem';
import { evaluateKpi } from './evaluate';

/** "MSG_ROI(87000, 25750)", as typed in an English spreadsheet. */
export function callText(kpi: CatalogueKpi, example: Example): string {
  const args = example.args.map((arg) => (typeof arg === 'string' ? `"${arg}"` : String(arg)));
  return `${kpi.id}(${args.join(', ')})`;
}

/** What the call really gives: "2.3786 (237.86%)", or its message. */
export function resultText(kpi: CatalogueKpi, example: Example, texts: FunctionTexts): string {
  try {
    const result = evaluateKpi(kpi.id, example.args, () => texts);
    return typeof result === 'number' ? valueText(result, kpi.unit, texts.decimalMark) : String(result);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function valueText(value: number, unit: Unit, decimalMark: '.' | ','): string {
  const short = plainNumber(Number(value.toPrecision(5)), decimalMark);
  if (unit === 'fraction') return `${short} (${(value * 100).toFixed(2).replace('.', decimalMark)}%)`;
  if (unit === 'multiple') return `${short} (${value.toFixed(2).replace('.', decimalMark)}x)`;
  return plainNumber(Number(value.toFixed(value < 1 ? 4 : 2)), decimalMark);
}
