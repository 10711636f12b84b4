/** Conditional formats in the terms of Excel files. */
import type { CellStyle, ConditionalRule } from 'hucre';
import { type Area, areaNotation } from '../a1-notation';
import type { ConditionalFormatState, GradientPoint } from '../conditional-format';
import { excelColor } from './excel-style';

/** Excel counts text above every number and blanks as 0; in Sheets a rule for numbers looks at numbers only. */
const NUMBER_TESTS: Readonly<Record<string, (cell: string, values: readonly string[]) => string>> = {
  NUMBER_GREATER_THAN: (cell, [limit]) => `${cell}>${limit}`,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (cell, [limit]) => `${cell}>=${limit}`,
  NUMBER_LESS_THAN: (cell, [limit]) => `${cell}<${limit}`,
  NUMBER_LESS_THAN_OR_EQUAL_TO: (cell, [limit]) => `${cell}<=${limit}`,
  NUMBER_EQUAL_TO: (cell, [limit]) => `${cell}=${limit}`,
  NUMBER_NOT_EQUAL_TO: (cell, [limit]) => `${cell}<>${limit}`,
  NUMBER_BETWEEN: (cell, [from, to]) => `${cell}>=${from},${cell}<=${to}`,
  NUMBER_NOT_BETWEEN: (cell, [from, to]) => `OR(${cell}<${from},${cell}>${to})`,
};

/** Positions found by comparing, because SEARCH would take `?` and `*` for patterns. */
const TEXT_TESTS: Readonly<Record<string, (cell: string, text: string) => string>> = {
  TEXT_CONTAINS: (cell, text) => `ISNUMBER(FIND(LOWER(${text}),LOWER(${cell})))`,
  TEXT_DOES_NOT_CONTAIN: (cell, text) => `NOT(ISNUMBER(FIND(LOWER(${text}),LOWER(${cell}))))`,
  TEXT_EQUAL_TO: (cell, text) => `LOWER(${cell})=LOWER(${text})`,
  TEXT_STARTS_WITH: (cell, text) => `LOWER(LEFT(${cell},LEN(${text})))=LOWER(${text})`,
  TEXT_ENDS_WITH: (cell, text) => `LOWER(RIGHT(${cell},LEN(${text})))=LOWER(${text})`,
  CELL_EMPTY: (cell) => `LEN(${cell})=0`,
  CELL_NOT_EMPTY: (cell) => `LEN(${cell})>0`,
};

const POINT_TYPES: Readonly<Record<string, 'min' | 'max' | 'num' | 'percent' | 'percentile'>> = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
};

/** Null for a rule that a file cannot hold; `translate` gives a formula of Excel for one as written. */
export function excelRule(
  state: ConditionalFormatState,
  priority: number,
  translate: (written: string) => string | null,
): ConditionalRule | null {
  const range = state.areas.map(areaNotation).join(' ');
  if (state.gradient) {
    const points = [state.gradient.min, state.gradient.mid, state.gradient.max].filter((point) => point !== undefined);
    return { type: 'colorScale', priority, range, colorScale: colorScale(points) };
  }
  const formula = testFormula(state, translate);
  return formula === null ? null : { type: 'expression', priority, range, formula, style: ruleStyle(state) };
}

function testFormula(
  { criteria, values, areas }: ConditionalFormatState,
  translate: (written: string) => string | null,
): string | null {
  if (criteria === 'CUSTOM_FORMULA') return translate(String(values[0]));
  const cell = areaNotation({ ...(areas[0] as Area), numRows: 1, numColumns: 1 });
  const numberTest = NUMBER_TESTS[criteria ?? ''];
  if (numberTest) return `AND(ISNUMBER(${cell}),${numberTest(cell, values.map(String))})`;
  return TEXT_TESTS[criteria ?? '']?.(cell, `"${String(values[0] ?? '').replace(/"/g, '""')}"`) ?? null;
}

function ruleStyle(state: ConditionalFormatState): CellStyle {
  const background = excelColor(state.background);
  const color = excelColor(state.fontColor);
  const font = {
    ...(state.bold === null ? {} : { bold: state.bold }),
    ...(state.italic === null ? {} : { italic: state.italic }),
    ...(state.underline ? { underline: true } : {}),
    ...(state.strikethrough ? { strikethrough: true } : {}),
    ...(color ? { color: { rgb: color } } : {}),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(background ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: background } } as const } : {}),
  };
}

function colorScale(points: readonly GradientPoint[]): NonNullable<ConditionalRule['colorScale']> {
  return {
    cfvo: points.map(({ type, value }) => ({ type: POINT_TYPES[type] ?? 'min', ...(value === '' ? {} : { value }) })),
    // The full opacity is part of the colour here.
    colors: points.map(({ color }) => `FF${excelColor(color) ?? 'FFFFFF'}`),
  };
}
