/** The look of a cell in the terms of Excel files. */
import {
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellStyle } from 'hucre';
import { AUTOMATIC_FORMAT } from '../cell-entry';

/** What a cell without a style of its own looks like in Sheets. */
export const DEFAULT_FONT = { name: 'Arial', size: 10 } as const;

type Border = NonNullable<CellStyle['border']>;
type BorderSide = NonNullable<Border['top']>;

const HORIZONTAL = new Map<unknown, 'left' | 'center' | 'right' | 'justify'>([
  [HorizontalAlign.LEFT, 'left'],
  [HorizontalAlign.CENTER, 'center'],
  [HorizontalAlign.RIGHT, 'right'],
  [HorizontalAlign.JUSTIFIED, 'justify'],
]);
const VERTICAL = new Map<unknown, 'top' | 'center' | 'bottom'>([
  [VerticalAlign.TOP, 'top'],
  [VerticalAlign.MIDDLE, 'center'],
  [VerticalAlign.BOTTOM, 'bottom'],
]);
const LINES = new Map<unknown, BorderSide['style']>([
  [BorderStyleTypes.THIN, 'thin'],
  [BorderStyleTypes.HAIR, 'hair'],
  [BorderStyleTypes.DOTTED, 'dotted'],
  [BorderStyleTypes.DASHED, 'dashed'],
  [BorderStyleTypes.DASH_DOT, 'dashDot'],
  [BorderStyleTypes.DASH_DOT_DOT, 'dashDotDot'],
  [BorderStyleTypes.DOUBLE, 'double'],
  [BorderStyleTypes.MEDIUM, 'medium'],
  [BorderStyleTypes.MEDIUM_DASHED, 'mediumDashed'],
  [BorderStyleTypes.MEDIUM_DASH_DOT, 'mediumDashDot'],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, 'mediumDashDotDot'],
  [BorderStyleTypes.SLANT_DASH_DOT, 'slantDashDot'],
  [BorderStyleTypes.THICK, 'thick'],
]);

/** `1A5FB4` for `#1a5fb4`; undefined for what is no colour by its parts. */
export function excelColor(color: Nullable<string>): string | undefined {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color || '')?.[1]?.toUpperCase();
  return digits?.length === 3 ? digits.replace(/./g, '$&$&') : digits;
}

export function excelStyle(style: IStyleData): CellStyle {
  const { n, bd } = style;
  const background = excelColor(style.bg?.rgb);
  const horizontal = HORIZONTAL.get(style.ht);
  const vertical = VERTICAL.get(style.vt);
  const alignment = {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrapText: true } : {}),
  };
  return {
    font: excelFont(style),
    ...(n?.pattern && n.pattern !== AUTOMATIC_FORMAT ? { numFmt: n.pattern } : {}),
    ...(background ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: background } } as const } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(bd ? { border: excelBorder(bd) } : {}),
  };
}

function excelFont(style: IStyleData): NonNullable<CellStyle['font']> {
  const color = excelColor(style.cl?.rgb);
  return {
    name: style.ff ?? DEFAULT_FONT.name,
    size: style.fs ?? DEFAULT_FONT.size,
    ...(style.bl ? { bold: true } : {}),
    ...(style.it ? { italic: true } : {}),
    ...(style.ul?.s ? { underline: true } : {}),
    ...(style.st?.s ? { strikethrough: true } : {}),
    ...(color ? { color: { rgb: color } } : {}),
  };
}

function excelBorder({ t, b, l, r }: IBorderData): Border {
  const sides = { top: t, bottom: b, left: l, right: r };
  const border: Border = {};
  for (const [name, side] of Object.entries(sides) as [keyof typeof sides, IBorderData['t']][]) {
    const line = LINES.get(side?.s);
    if (line) border[name] = { style: line, color: { rgb: excelColor(side?.cl?.rgb) ?? '000000' } };
  }
  return border;
}
