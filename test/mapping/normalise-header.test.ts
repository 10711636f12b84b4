/** Headers as people and platforms decorate them, and the words that are left. */
import { describe, expect, it } from 'vitest';
import { normaliseHeader } from '../../src/mapping/normalise-header';

const textOf = (header: string) => normaliseHeader(header).text;

describe('the words of a header', () => {
  it.each([
    ['Unique Opens', 'unique opens'],
    ['  Unique   opens ', 'unique opens'],
    ['unique_opens', 'unique opens'],
    ['uniqueOpens', 'unique opens'],
    ['UNIQUE OPENS', 'unique opens'],
    ['Unique-opens:', 'unique opens'],
    ['“Unique” opens'.replace(/[“”]/g, '"'), 'unique opens'],
    ['Start Date & Time', 'start date time'],
    ['Impr.', 'impr'],
    ['ＳＭＳ sent', 'sms sent'],
    ['Отправлено', 'отправлено'],
    ['датаНачала', 'дата начала'],
    ['发送数', '发送数'],
    ['Kiküldött\u00a0e-mailek', 'kikuldott emailek'],
  ])('%s is read as "%s"', (header, text) => {
    expect(textOf(header)).toBe(text);
    expect(normaliseHeader(header).words).toEqual(text.split(' '));
  });

  it.each(['', '   ', '---', '()', '\u200b'])('"%s" says nothing', (header) => {
    expect(normaliseHeader(header)).toMatchObject({ text: '', words: [], currency: null });
  });
});

describe('the currency of a header', () => {
  it.each([
    ['Revenue (EUR)', 'revenue', 'EUR'],
    ['Revenue, €', 'revenue', 'EUR'],
    ['Revenue [£]', 'revenue', 'GBP'],
    ['Revenue in USD', 'revenue in', 'USD'],
    ['revenue_huf', 'revenue', 'HUF'],
    ['Расход, ₽', 'расход', 'RUB'],
    ['Spend (US$)', 'spend', 'USD'],
    ['Revenue ($)', 'revenue', '$'],
    ['Revenue $ (AUD)', 'revenue', 'AUD'],
    ['budget_fcfa', 'budget', 'FCFA'],
    ['Cost kr', 'cost', 'kr'],
    ['Cost (Rs)', 'cost', 'Rs'],
    ['Cost (Ft)', 'cost', 'HUF'],
  ])('%s names it', (header, text, currency) => {
    expect(normaliseHeader(header)).toMatchObject({ text, currency });
  });

  it('is null where the header names none', () => {
    expect(normaliseHeader('Revenue')).toMatchObject({ text: 'revenue', currency: null });
  });

  it('a short word such as "R" or "f" is a word and no currency', () => {
    expect(normaliseHeader('Group r')).toMatchObject({ text: 'group r', currency: null });
  });
});

describe('rates and quotients', () => {
  it.each(['Open %', 'Отказы, %', '% clicked', 'Clicks(%)'])('%s is a percentage', (header) => {
    expect(normaliseHeader(header).isPercent).toBe(true);
  });

  it.each([
    'Cost / conv.',
    'Conv. value / cost',
    'Стоимость/конв.',
    'Cost/conversion',
    'Revenue per click',
    'Cost per mobile app install',
    'Opened / read',
  ])('%s has two sides', (header) => {
    expect(normaliseHeader(header).isQuotient).toBe(true);
  });

  it('the names on both sides of a slash are kept apart', () => {
    expect(normaliseHeader('Opened / read').sides).toEqual(['opened', 'read']);
    expect(normaliseHeader('Opened (unique) / read').sides).toEqual(['opened unique', 'read']);
  });

  it.each(['A/B', 'A/B test', 'Permitted', 'Clicks & reads', 'Total cost'])('%s is one thing', (header) => {
    expect(normaliseHeader(header)).toMatchObject({ isQuotient: false, isPercent: false });
  });
});
