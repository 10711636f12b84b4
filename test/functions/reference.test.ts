import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { functionReferenceText, functionTable, functionTableText } from '../../src/functions/reference';
import { CATALOGUE, type CatalogueKpi } from '../../src/kpi/catalogue';
import { texts } from './call';

const kpis: readonly CatalogueKpi[] = CATALOGUE;
const page = functionReferenceText();

function section(id: string): string {
  const start = page.indexOf(`\n### ${id}\n`);
  const end = page.slice(start + 1).search(/\n##+ /);
  return page.slice(start, end < 0 ? undefined : start + 1 + end);
}

describe('docs/functions.md', () => {
  it('is what the catalogue gives', () => {
    const file = readFileSync(fileURLToPath(new URL('../../docs/functions.md', import.meta.url)), 'utf8');
    expect(file === page, 'docs/functions.md is stale: run "npm run docs" and commit the file.').toBe(true);
  });

  it('has a section for every function and a link to it', () => {
    for (const { id } of kpis) {
      expect(page.split(`\n### ${id}\n`)).toHaveLength(2);
      expect(page).toContain(`- [${id}](#${id.toLowerCase()}): `);
    }
  });

  it('says the formula, what it divides by, the unit and who means something else', () => {
    const roi = section('MSG_ROI');
    expect(roi).toContain('`MSG_ROI(revenue, cost, [margin])`');
    expect(roi).toContain('- **Formula (on revenue):** (revenue − cost) ÷ cost');
    expect(roi).toContain('- **Formula (on gross margin):** (revenue × gross margin − cost) ÷ cost');
    expect(roi).toContain('- **Divided by (on revenue):** cost');
    expect(roi).toContain('- **Better when:** higher');
    expect(section('CLICK_RATE')).toContain('- **Divided by:** delivered messages');
    expect(section('CLICK_RATE')).toContain('- **Defined otherwise:** charles divides by read messages');
    expect(section('MSG_PROFIT')).toContain('- **Divided by (on revenue):** nothing');
  });

  it('shows examples with the result or the message that the function gives, and their source', () => {
    expect(section('MSG_ROI')).toContain(
      '| `=MSG_ROI(10000, 1000)` | 9 (900.00%) | Livestorm, Webinar ROI calculator, 2025 |',
    );
    expect(section('MSG_ROI')).toContain(
      '| `=MSG_ROI(80, 0)` | Cost is zero, so ROI is not defined. Enter what the campaigns cost. | |',
    );
    expect(section('TARGET_ATTENDANCE_RATE')).toContain(
      '| `=TARGET_ATTENDANCE_RATE(40, 50, "invited")` | 0.8 (80.00%) | |',
    );
  });

  it('never calls the pipeline return an ROI', () => {
    expect(section('PIPELINE_RETURN')).toContain('so it is not an ROI');
    expect(texts.kpis.PIPELINE_RETURN.name).toBe('Pipeline return');
    expect([...texts.kpis.PIPELINE_RETURN.aliases].filter((alias) => /\broi\b/i.test(alias))).toEqual([]);
  });
});

describe('the table of functions', () => {
  it('stands in README.md as the catalogue gives it', () => {
    const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
    const [, ...parts] = readme.split('<!-- functions: generated -->\n');
    expect(parts, 'README.md needs the mark "functions: generated" once.').toHaveLength(1);
    const [table] = (parts[0] ?? '').split('<!-- end of functions -->');
    expect(table === functionTableText(), 'README.md is stale: run "npm run docs" and commit the file.').toBe(true);
  });

  it('has a row per function, with its formula and a link to the reference', () => {
    const lines = functionTableText().trimEnd().split('\n');
    expect(lines).toHaveLength(kpis.length + 2);
    expect(lines[2]).toBe(
      '| [`MSG_ROI(revenue, cost, [margin])`](docs/functions.md#msg_roi) | ROI | ' +
        '`(revenue, cost)`: (revenue − cost) ÷ cost<br>' +
        '`(revenue, cost, margin)`: (revenue × gross margin − cost) ÷ cost | ROI, ROMI |',
    );
    expect(lines[3]).toBe(
      '| [`MSG_ROAS(revenue, cost)`](docs/functions.md#msg_roas) | ROAS | revenue ÷ cost | ROAS, ROCS, ROWS, ROWAS |',
    );
  });

  it.each([
    ['MSG_PROFIT', '`(revenue, cost, margin)`: revenue × gross margin − cost'],
    ['COST_PER_SUBSCRIBER', '`(cost, new_subscribers)`: cost ÷ new subscribers'],
    ['COST_PER_SUBSCRIBER', '`(cost, delivered, conversion_rate)`: cost ÷ delivered messages ÷ conversion rate'],
    [
      'LIST_GROWTH_RATE',
      '`(list_size_start, new_subscribers, opt_outs)`: (new subscribers − opt-outs) ÷ list size at start',
    ],
    [
      'LIST_GROWTH_RATE',
      '`(list_size_start, list_size_end)`: (list size at end − list size at start) ÷ list size at start',
    ],
    ['TARGET_ATTENDANCE_RATE', '`(target_attendees, attendees)`: target attendees ÷ attendees'],
    ['TARGET_ATTENDANCE_RATE', '`(target_attendees, target_invited, "invited")`: target attendees ÷ invited targets'],
  ])('shows each form of %s: %s', (id, form) => {
    const row = functionTableText()
      .split('\n')
      .find((line) => line.includes(`[\`${id}(`));
    expect(row).toContain(form);
  });

  it('keeps a stroke in a text from starting a column', () => {
    const hostile = { ...texts, kpis: { ...texts.kpis, MSG_ROI: { ...texts.kpis.MSG_ROI, name: 'a|b' } } };
    expect(functionTable(kpis.slice(0, 1), hostile)).toContain('| a\\|b |');
  });
});
