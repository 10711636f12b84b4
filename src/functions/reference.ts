/** docs/functions.md and the table of functions in README, written from the catalogue. */
import { CATALOGUE, type CatalogueKpi } from '../kpi/catalogue';
import { argumentsOf, type KpiForm } from '../kpi/define-kpi';
import { denominatorOf, type Expression } from '../kpi/expression';
import { midSentence, wordsOf } from '../kpi/words';
import { en } from '../locales/en/pack';
import type { FunctionTexts } from './describe-problem';
import { callText, resultText } from './examples';
import { argumentHelp } from './stubs';

/** What docs/functions.md holds. */
export function functionReferenceText(): string {
  return functionReference(CATALOGUE, en());
}

/** What stands between the two markers in README.md. */
export function functionTableText(): string {
  return functionTable(CATALOGUE, en());
}

const INTRODUCTION = `# Functions

<!-- Written by "npm run docs" from src/kpi and src/locales/en/kpis.ts. Edit those. -->

Every function takes numbers, single cells or ranges and gives the same shape back: \`=MSG_ROI(E2, D2)\` gives one
value, \`=MSG_ROI(E2:E, D2:D)\` gives a column of them. Each one states what it divides by, because tools disagree.

Under “Defined otherwise” the names of companies (charles, WAX, a2c, Klaviyo and others) are those of vendors of
messaging and marketing tools; what is said of them stands in their public help pages, guides or glossaries.

Results in the tables of examples are rounded; the functions themselves do not round.

## What holds for all of them

### Fractions and percentages

Rates and ROI are fractions, as in Sheets' own \`IRR\`: an ROI of 237.86% is the number 2.3786. Choose
**Format > Number > Percent** to show it as a percentage. Never multiply by 100: other formulas, charts and the
report expect the fraction.

Where an argument is a rate (\`margin\`, \`conversion_rate\`) write 40% or 0.4. A number above 1, such as 40, is an error.

### Cells, ranges and tables

- One formula over a column (\`=CLICK_RATE(G2:G, F2:F)\`) is much faster than one formula in each row.
- A single cell is used with every cell of a range: \`=MSG_ROI(E2:E, D2:D, B1)\` takes the margin from B1 for all rows.
- As in Sheets' own array formulas, a column and a row make a table:
  \`=BREAK_EVEN_CONVERSION_RATE(0.05, A2:A10, B1:F1)\` has a row for each order value and a column for each margin.
  A row or a column is used in the same way with each row or column of a larger range.
- Ranges of other sizes do not fit together. \`=MSG_ROI(E2:E, D1:D)\` is one row off and says so.

### Blank cells

A blank in any given argument gives a blank, so open ranges such as \`E2:E\` can be used before their rows are filled.
A blank is never read as 0. Texts that stand for nothing, such as \`n/a\` or \`--\`, are blanks, too.

### Errors

- An error in a cell, such as \`#N/A\`, is handed on as it is.
- A figure that is not defined is an error with a reason: “Cost is zero, so ROI is not defined.” It is never 0.
- In a range one bad row does not spoil the others. Its cell alone shows the message, and the first message also
  says how many cells could not be computed.
- A negative count or cost is an error, and so is a part above its whole, such as more clicks than delivered messages.
  Revenue may be negative, because refunds can exceed sales.

### Functions and the report

A function sees only its arguments, so it answers with an error where a figure cannot be right. The report keeps what
it can and says so: a cost below zero is kept as a credit, a part above its whole is kept, and a cell that cannot be
read is left out. All of these cells are listed at the end of the summary.

### Numbers that are text

Exports often hold numbers as text. \`1204\`, \`1 204,50 €\` and \`$1,188.50\` are read. \`1.204\` can mean two things and is
an error that says so. A percentage such as \`2.5%\` is read where a rate is expected and is an error elsewhere. Dates,
TRUE and FALSE are errors.

### Separators

The examples are written for an English spreadsheet. Where the decimal mark is a comma, arguments are separated by
semicolons: \`=MSG_ROI(E2:E; D2:D; 0,4)\`. Semicolons are understood everywhere.
`;

/** The whole page in Markdown. */
export function functionReference(catalogue: readonly CatalogueKpi[], texts: FunctionTexts): string {
  const families = [...new Set(catalogue.map(({ family }) => family))];
  const sections = families.map((family) => {
    const members = catalogue.filter((kpi) => kpi.family === family);
    const contents = members.map((kpi) => `- [${kpi.id}](#${anchor(kpi.id)}): ${texts.kpis[kpi.id].summary}`);
    return [`## ${texts.families[family]}`, contents.join('\n'), ...members.map((kpi) => kpiSection(kpi, texts))];
  });
  return `${[INTRODUCTION.trimEnd(), ...sections.flat()].join('\n\n')}\n`;
}

/** A row for each function, linked to the reference. */
export function functionTable(catalogue: readonly CatalogueKpi[], texts: FunctionTexts): string {
  const rows = catalogue.map((kpi) => {
    const { name } = texts.kpis[kpi.id];
    const link = `[\`${signature(kpi)}\`](docs/functions.md#${anchor(kpi.id)})`;
    return tableRow([link, name, formulasOf(kpi, texts), kpi.synonyms.join(', ')]);
  });
  return `${[tableRow(['Function', 'What it gives', 'Formula', 'Also called']), '| --- | --- | --- | --- |', ...rows].join('\n')}\n`;
}

/** Where a KPI has several forms, each one with what has to be given for it. */
function formulasOf(kpi: CatalogueKpi, texts: FunctionTexts): string {
  if (kpi.forms.length === 1) return formulaWords(kpi.forms[0].formula, texts);
  return kpi.forms
    .map((form: KpiForm, index) => {
      const choice = kpi.choice === undefined || index === 0 ? [] : [`"${form.id}"`];
      return `\`(${[...form.inputs, ...choice].join(', ')})\`: ${formulaWords(form.formula, texts)}`;
    })
    .join('<br>');
}

function kpiSection(kpi: CatalogueKpi, texts: FunctionTexts): string {
  const text = texts.kpis[kpi.id];
  const args = argumentsOf(kpi).map((argument) => `  - \`${argument.name}\`: ${argumentHelp(kpi, argument, texts)}`);
  const facts = [
    '- **Arguments:**',
    ...args,
    ...kpi.forms.flatMap((form) => formFacts(kpi, form, texts)),
    `- **Unit:** ${texts.units[kpi.unit]}`,
    `- **Better when:** ${kpi.better}`,
    `- **Other names:** ${[...kpi.synonyms, ...text.aliases].join(', ')}`,
    ...(text.note === undefined ? [] : [`- **Good to know:** ${text.note}`]),
    ...(text.elsewhere === undefined ? [] : [`- **Defined otherwise:** ${text.elsewhere}`]),
  ];
  const examples = kpi.examples.map((example) =>
    tableRow([`\`=${callText(kpi, example)}\``, resultText(kpi, example, texts), example.source ?? '']),
  );
  return [
    `### ${kpi.id}`,
    `\`${signature(kpi)}\``,
    `**${text.name}.** ${text.summary}`,
    facts.join('\n'),
    [tableRow(['Example', 'Result', 'Published by']), '| --- | --- | --- |', ...examples].join('\n'),
  ].join('\n\n');
}

function formFacts(kpi: CatalogueKpi, form: KpiForm, texts: FunctionTexts): string[] {
  const formName = texts.kpis[kpi.id].forms?.[form.id];
  const suffix = kpi.forms.length === 1 || formName === undefined ? '' : ` (${formName})`;
  const denominator = denominatorOf(form.formula);
  const dividedBy = denominator === null ? 'nothing' : formulaWords(denominator, texts);
  return [`- **Formula${suffix}:** ${formulaWords(form.formula, texts)}`, `- **Divided by${suffix}:** ${dividedBy}`];
}

function formulaWords(expression: Expression, texts: FunctionTexts): string {
  return wordsOf(expression, (input) => midSentence(texts.inputs[input].label, texts.midSentence));
}

/** "MSG_ROI(revenue, cost, [margin])" */
function signature(kpi: CatalogueKpi): string {
  const names = argumentsOf(kpi).map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${kpi.id}(${names.join(', ')})`;
}

/** As GitHub makes it from the heading. */
const anchor = (id: string): string => id.toLowerCase();

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`.replace(/ +\|/g, ' |');
}
