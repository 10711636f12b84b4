/** What the words of single headers mean, by the ways in which headers are put together. */
import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../src/locales/reading-words';
import { readingWords } from '../../src/locales/reading-words';
import { lexiconOf } from '../../src/mapping/header-lexicon';
import { normaliseHeader } from '../../src/mapping/normalise-header';

const lexicon = lexiconOf(readingWords());
const fieldOf = (header: string, main: LanguageTag | null = null): string | null =>
  lexicon.fieldsOf(normaliseHeader(header), main)[0]?.field ?? null;
const scoreOf = (header: string, field: string, main: LanguageTag): number =>
  lexicon.fieldsOf(normaliseHeader(header), main).find((match) => match.field === field)?.score ?? 0;

describe('words of the trade', () => {
  it.each<[LanguageTag, string, string]>([
    ['en', 'Number of emails delivered', 'delivered'],
    ['fr', 'Nb de désabonnés', 'opt_outs'],
    ['ru', 'Количество доставленных сообщений', 'delivered'],
    ['hu', 'Megnyitások száma', 'opened'],
    ['de', 'Anzahl der Abmeldungen', 'opt_outs'],
    ['es', 'Número de clics únicos', 'clicked'],
    ['pt', 'Qtd. de mensagens enviadas', 'sent'],
    ['it', 'Numero di disiscrizioni', 'opt_outs'],
    ['zh-CN', '短信发送成功数', 'delivered'],
    ['zh-CN', '簡訊點擊人數', 'clicked'],
    ['ja', 'メール開封数', 'opened'],
  ])('%s: %s is %s', (language, header, field) => {
    expect(fieldOf(header, language)).toBe(field);
  });

  it.each<[LanguageTag, string]>([
    ['en', 'Delivery rate'],
    ['fr', "Taux d'ouverture"],
    ['fr', 'Coût par clic'],
    ['ru', 'Цена клика'],
    ['ru', 'Открываемость'],
    ['hu', 'Kattintásonkénti költség'],
    ['de', 'Klickrate'],
    ['es', 'Tasa de apertura'],
    ['pt', 'Custo por clique'],
    ['it', 'Tasso di clic'],
    ['zh-CN', '点击率'],
    ['ja', '開封率'],
  ])('%s: %s is none', (language, header) => {
    expect(fieldOf(header, language)).toBeNull();
  });
});

describe('how a header is put together', () => {
  it('accents, cases and full-width forms do not matter', () => {
    expect(fieldOf('DELIVRES', 'fr')).toBe('delivered');
    expect(fieldOf('ＣＬＩＣＫＳ')).toBe('clicked');
  });

  it('the name of a group may stand in front', () => {
    expect(fieldOf('Engagement: Opens (unique)')).toBe('opened');
    expect(fieldOf('Diffusion / Aboutis', 'fr')).toBe('delivered');
    expect(fieldOf('互动-打开人数', 'zh-CN')).toBe('opened');
  });

  it('a quotient of two fields is none of them', () => {
    for (const header of ['Cost / conv.', 'Revenue per click', 'Стоимость/конв.']) expect(fieldOf(header)).toBeNull();
  });

  it('a shortened word is spelled out where it can mean one field only', () => {
    expect(fieldOf('Öffn. (uniq.)', 'de')).toBe('opened');
    expect(fieldOf('Отпр.', 'ru')).toBe('sent');
    expect(fieldOf('Re.', 'en')).toBeNull();
  });

  it('somebody who counts once is preferred, for opens and clicks', () => {
    expect(scoreOf('Unique opens', 'opened', 'en')).toBeGreaterThan(scoreOf('Opens', 'opened', 'en'));
    expect(scoreOf('Opens', 'opened', 'en')).toBeGreaterThan(scoreOf('Total opens', 'opened', 'en'));
    expect(scoreOf('Total bounces', 'failed', 'en')).toBeGreaterThan(scoreOf('Bounces', 'failed', 'en'));
  });

  it('the number of something is no amount of money', () => {
    expect(fieldOf('Number of sales')).not.toBe('revenue');
    expect(fieldOf('Nombre de ventes', 'fr')).not.toBe('revenue');
  });

  it('an id stands behind a name', () => {
    expect(scoreOf('Campaign name', 'campaign', 'en')).toBeGreaterThan(scoreOf('Campaign ID', 'campaign', 'en'));
  });
});

describe('the language of a sheet', () => {
  const main = (...headers: string[]) => lexicon.mainLanguage(headers.map(normaliseHeader));

  it('is the one that knows most headers', () => {
    expect(main('Campagne', 'Envoyés', 'Ouvreurs', 'Dépenses')).toBe('fr');
    expect(main('Кампания', 'Отправлено', 'CTR')).toBe('ru');
    expect(main('活动名称', '发送量', '点击量')).toBe('zh-CN');
    expect(main('キャンペーン名', '配信数', '開封数')).toBe('ja');
    expect(main('Campaign', 'Sent', 'Cost')).toBe('en');
  });

  it('keeps words of other languages from disturbing: "Data" is a date in Italian only', () => {
    expect(fieldOf('Data', 'it')).toBe('date');
    expect(scoreOf('Data', 'date', 'it')).toBeGreaterThan(scoreOf('Data', 'date', 'en'));
  });
});

it('a text of 50,000 characters is read in no time that matters, and means nothing', () => {
  expect(fieldOf('clicks '.repeat(7000))).toBeNull();
});
