/**
 * The whole way in a real browser for people who do not work in English: open an export of their own, look, change a match,
 * settle what could not be read, build, and read the figures of the cards, which are worked out by hand beside each file.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve, Visitor } from './open-playground';

interface Settled {
  /** Of the group on the page, as a person reads it. */
  readonly message: string;
  /** Name of the button that leads there. */
  readonly show: string;
  readonly cell: string;
  /** Null leaves the cell as it is. */
  readonly typed: string | null;
}

interface Journey {
  readonly locale: string;
  /** By its own name: of the sidebar. */
  readonly language: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly words: {
    readonly menu: string;
    readonly pages: readonly [sources: string, check: string, report: string, formula: string];
    readonly reading: string;
    readonly readAgain: string;
    readonly languageField: string;
    readonly build: string;
    readonly done: readonly [sheet: string, campaigns: string];
  };
  /** Fields with a column, and what the list of the field shows. */
  readonly matches: readonly (readonly [field: string, column: string])[];
  /** In the field of costs, if a further column is added to it. */
  readonly addColumn?: string;
  /** Label of a list, and what is chosen there. */
  readonly change: readonly [field: string, column: string];
  readonly issue: Settled;
  readonly summary: string;
  /** The first row of the cards, without the empty cells between them. */
  readonly cards: readonly string[];
  readonly figures: readonly string[];
  /** Of the table of all measures: name, value, how many campaigns it is known for. */
  readonly measure: readonly string[];
  readonly headline: string;
}

const CHINESE: Journey = {
  locale: 'zh-CN',
  language: '简体中文',
  name: '一季度投放',
  lines: [
    '2026年第一季度短信与微信投放报表,,,,,,,,,',
    '活动名称,渠道,投放日期,发送量,送达量,点击量,成交单数,投放费用（万元）,成交金额（万元）,退款后金额（万元）',
    '新春促销,短信,2026年1月15日,"12,000","11,640",930,58,1.2,4.8,4.5',
    '开学季,企业微信,2026年2月20日,"8,000","7,920","1,188",96,0.85,6.15,6',
    '女神节,短信,2026年3月5日,"20,000","19,300","1,544",--,2.05,5.9,5.5',
    '会员日,微信公众号,2026年3月18日,"5,000","4,950",待核实,40,0.4,2.2,2',
    '合计,,,"45,000","43,810","3,662",194,4.5,19.05,18',
  ],
  words: {
    menu: '打开侧边栏',
    pages: ['数据源', '检查', '报告', '公式'],
    reading: '正在读取工作表…',
    readAgain: '重新读取',
    languageField: '语言',
    build: '生成报告',
    done: ['“ROI 汇总”已生成。', '涵盖 4 个活动。'],
  },
  matches: [
    ['活动', '活动名称（A）'],
    ['渠道', '渠道（B）'],
    ['日期', '投放日期（C）'],
    ['成本', '投放费用（万元）（H）'],
    ['收入', '成交金额（万元）（I）'],
    ['发送数', '发送量（D）'],
    ['送达数', '送达量（E）'],
    ['点击数', '点击量（F）'],
    ['转化数', '成交单数（G）'],
  ],
  change: ['收入', '退款后金额（万元）（J）'],
  issue: {
    message: '点击数：不是数字，未计入，见 F6（待核实）',
    show: '查看“一季度投放”中的 F6',
    cell: 'F6',
    typed: '495',
  },
  summary: 'ROI 汇总',
  cards: ['收入', '成本', '利润', 'ROI', 'ROAS', '单次转化成本'],
  // 4.5 + 6 + 5.5 + 2 = 18 and 1.2 + 0.85 + 2.05 + 0.4 = 4.5 times 10,000; 135,000 / 45,000; without the campaign whose
  // conversions are not known: (12,000 + 8,500 + 4,000) / (58 + 96 + 40).
  figures: ['180,000元', '45,000元', '135,000元', '300.00%', '4.00x', '126.29元'],
  // 930 + 1,188 + 1,544 + 495
  measure: ['点击数', '4,157', '4/4 个活动'],
  headline: '消息营销每投入 1.00元，带来 4.00元 的收入：投入 45,000元，获得净利润 135,000元。',
};

const FRENCH: Journey = {
  locale: 'fr-FR',
  language: 'Français',
  name: 'campagnes-t1',
  lines: [
    'Export des campagnes SMS et e-mail – 1er trimestre 2026;;;;;;;;;',
    ';;;;;;;;;',
    'Nom de la campagne;Canal;Date d’envoi;Envoyés;Délivrés;Clics;Commandes;Coût (€);CA TTC (€);CA HT (€)',
    'Soldes d’hiver;SMS;9 janv. 2026;4 000;3 920;314;41;236,50;2 460,00;2 050,00',
    'Saint-Valentin;E-mail;10 févr. 2026;18 500;18 130;1 269;88;148,75;5 280,00;4 400,00',
    'Printemps;SMS;16 mars 2026;4 200;4 116;n.c.;35;248,25;1 860,00;1 550,00',
    'Ventes privées;WhatsApp;27 mars 2026;1 500;1 485;297;52;à confirmer;3 120,00;2 600,00',
    'Total général;;;28 200;27 651;1 880;216;633,50;12 720,00;10 600,00',
  ],
  words: {
    menu: 'Ouvrir le panneau latéral',
    pages: ['Sources', 'Contrôle', 'Rapport', 'Formule'],
    reading: 'Lecture de vos feuilles…',
    readAgain: 'Relire',
    languageField: 'Langue',
    build: 'Créer le rapport',
    done: ['La feuille « Synthèse ROI » est prête.', 'Elle porte sur 4 campagnes.'],
  },
  matches: [
    ['Campagne', 'Nom de la campagne (A)'],
    ['Canal', 'Canal (B)'],
    ['Date', 'Date d’envoi (C)'],
    ['Coût', 'Coût (€) (H)'],
    ['Chiffre d’affaires', 'CA HT (€) (J)'],
    ['Envoyés', 'Envoyés (D)'],
    ['Délivrés', 'Délivrés (E)'],
    ['Clics', 'Clics (F)'],
    ['Conversions', 'Commandes (G)'],
  ],
  change: ['Chiffre d’affaires', 'CA TTC (€) (I)'],
  issue: {
    message:
      'Coût\u202f: vide ou 0 sur une ligne avec des messages ou du chiffre d’affaires, alors que d’autres lignes ont un coût, en H7',
    show: 'Afficher H7 dans « campagnes-t1 »',
    cell: 'H7',
    typed: '94,50',
  },
  summary: 'Synthèse ROI',
  cards: ['Chiffre d’affaires', 'Coût', 'Bénéfice', 'ROI', 'ROAS', 'Coût par conversion'],
  // 2,460 + 5,280 + 1,860 + 3,120; 236.50 + 148.75 + 248.25 + 94.50; 11,992 / 728; 12,720 / 728;
  // 728 / (41 + 88 + 35 + 52).
  figures: ['12.720 €', '728,00 €', '11.992 €', '1647,25%', '17,47x', '3,37 €'],
  // 314 + 1,269 + 297: of the third campaign they are not known.
  measure: ['Clics', '1.880', '3/4 campagnes'],
  headline:
    'Pour 1,00 € de dépenses, nos messages ont rapporté 17,47 €\u202f: un bénéfice de 11.992 € pour un coût de 728 €.',
};

const RUSSIAN: Journey = {
  locale: 'ru-RU',
  language: 'Русский',
  name: 'рассылки',
  lines: [
    'Отчёт по рассылкам за I квартал 2026 г.;;;;;;;;;',
    'Название рассылки;Канал;Дата отправки;Отправлено, шт.;Доставлено, шт.;Переходы;Заказы;Оплачено, шт.;Расход, тыс. руб.;Выручка, тыс. руб.',
    'Зимняя распродажа;SMS;15 января 2026;10 000;9 700;485;62;55;35,5;186,0',
    '23 Февраля;WhatsApp;18 февраля 2026;6 000;5 820;873;71;66;42,0;213,5',
    '8 Марта;SMS;4 марта 2026;12 000;11 640;н/д;80;72;42,6;240,0',
    'Весенние скидки;E-mail;25 марта 2026;30 000;29 100;1 455;64;57;4,9;около 110',
    'Итого;;;58 000;56 260;2 813;277;250;125,0;750,0',
  ],
  words: {
    menu: 'Открыть панель',
    pages: ['Источники', 'Проверка', 'Отчет', 'Формула'],
    reading: 'Читаем ваши листы…',
    readAgain: 'Прочитать снова',
    languageField: 'Язык',
    build: 'Создать отчет',
    done: ['Лист «Сводка ROI» готов.', 'В отчете 4 кампании.'],
  },
  matches: [
    ['Кампания', 'Название рассылки (A)'],
    ['Канал', 'Канал (B)'],
    ['Дата', 'Дата отправки (C)'],
    ['Расходы', 'Расход, тыс. руб. (I)'],
    ['Выручка', 'Выручка, тыс. руб. (J)'],
    ['Отправлено', 'Отправлено, шт. (D)'],
    ['Доставлено', 'Доставлено, шт. (E)'],
    ['Клики', 'Переходы (F)'],
    ['Конверсии', 'Заказы (G)'],
  ],
  change: ['Конверсии', 'Оплачено, шт. (H)'],
  issue: {
    message: 'Выручка: не число, не учтено — J6 (около 110)',
    show: 'Показать J6 на листе «рассылки»',
    cell: 'J6',
    typed: '110,5',
  },
  summary: 'Сводка ROI',
  cards: ['Выручка', 'Расходы', 'Прибыль', 'ROI', 'ROAS', 'Стоимость конверсии'],
  // 186 + 213.5 + 240 + 110.5 = 750 and 35.5 + 42 + 42.6 + 4.9 = 125, in thousands; 125,000 / (55 + 66 + 72 + 57).
  figures: ['750.000 ₽', '125.000 ₽', '625.000 ₽', '500,00%', '6,00x', '500,00 ₽'],
  // 485 + 873 + 1,455
  measure: ['Клики', '2.813', '3 из 4'],
  headline: 'Рассылки принесли 6,00 ₽ выручки на 1,00 ₽ расходов: чистая прибыль — 625.000 ₽ при расходах 125.000 ₽.',
};

const HUNGARIAN: Journey = {
  locale: 'hu-HU',
  language: 'Magyar',
  name: 'kampanyok',
  lines: [
    'Kampányriport – 2026. I. negyedév;;;;;;;;;',
    'Kampány neve;Csatorna;Küldés dátuma;Kiküldött;Kézbesített;Kattintás;Rendelés;Költség (ezer Ft);Kreatív költség (ezer Ft);Nettó árbevétel (ezer Ft)',
    'Téli kiárusítás;SMS;2026. január 12.;5 000;4 850;340;44;92,5;20;528,0',
    'Valentin-nap;E-mail;2026. február 10.;22 000;21 560;1 294;97;61,25;35;970,0',
    'Tavaszi akció;SMS;2026. március 9.;5 500;5 335;n. a.;39;101,75;18;429,0',
    'Húsvét;Viber;2026. március 30.;3 000;nagyjából mind;407;33;44,5;27;363,0',
    'Összesen;;;35 500;31 745;2 041;213;300,0;100;2 290,0',
  ],
  words: {
    menu: 'Oldalsáv megnyitása',
    pages: ['Források', 'Ellenőrzés', 'Jelentés', 'Képlet'],
    reading: 'Munkalapok beolvasása…',
    readAgain: 'Újbóli beolvasás',
    languageField: 'Nyelv',
    build: 'Jelentés készítése',
    done: ['Elkészült: „ROI-összesítő”.', '4 kampányt tartalmaz.'],
  },
  matches: [
    ['Kampány', 'Kampány neve (A)'],
    ['Csatorna', 'Csatorna (B)'],
    ['Dátum', 'Küldés dátuma (C)'],
    ['Költség', 'Költség (ezer Ft) (H)'],
    ['Bevétel', 'Nettó árbevétel (ezer Ft) (J)'],
    ['Elküldött', 'Kiküldött (D)'],
    ['Kézbesített', 'Kézbesített (E)'],
    ['Kattintások', 'Kattintás (F)'],
    ['Konverziók', 'Rendelés (G)'],
  ],
  addColumn: 'További oszlop hozzáadása',
  change: ['Költség, további oszlop', 'Kreatív költség (ezer Ft) (I)'],
  issue: {
    message: 'Kézbesített – nem szám, kihagyva: E6 (nagyjából mind)',
    show: 'Megjelenítés: E6, „kampanyok”',
    cell: 'E6',
    typed: null,
  },
  summary: 'ROI-összesítő',
  cards: ['Bevétel', 'Költség', 'Nyereség', 'ROI', 'ROAS', 'Konverziónkénti költség'],
  // 528 + 970 + 429 + 363 = 2,290 and 92.5 + 61.25 + 101.75 + 44.5 + 20 + 35 + 18 + 27 = 400, in thousands;
  // 1,890 / 400; 400,000 / (44 + 97 + 39 + 33).
  figures: ['2.290.000 Ft', '400.000 Ft', '1.890.000 Ft', '472,50%', '5,73x', '1.878 Ft'],
  // 4,850 + 21,560 + 5,335
  measure: ['Kézbesített', '31.745', '4 kampányból 3'],
  headline:
    'Minden üzenetküldésre költött 1,00 Ft után 5,73 Ft bevétel érkezett: 400.000 Ft költség mellett 1.890.000 Ft a nyereség.',
};

let served: Served;
let visitor: Visitor;

beforeAll(async () => {
  const bytes = Buffer.from('Campaign,Sent,Cost,Revenue\nA,10,1,2\n');
  served = await serve({ name: 'Campaigns', files: [{ name: 'campaigns.csv', bytes }], choices: null });
});
afterAll(() => served.close());
afterEach(async () => {
  expect(visitor.complaints).toEqual([]);
  await visitor.page.close();
});

const page = (name: string): Promise<void> => visitor.sidebar.getByRole('tab', { name }).click();

const press = (button: string): Promise<void> =>
  visitor.sidebar.getByRole('button', { name: button, exact: true }).click();

/** Until the sheets have been read again, if something was changed that decides how. */
async function read(reading: string): Promise<void> {
  await visitor.page.waitForTimeout(600);
  await visitor.idle();
  await visitor.sidebar.getByText(reading).first().waitFor({ state: 'detached' });
}

/** Everything that the sidebar says, also to screen readers and within what is folded. */
async function everyText(pages: readonly string[]): Promise<string[]> {
  const app = visitor.sidebar.locator('#app');
  for (const name of pages) {
    await page(name);
    await app.evaluate((root) => {
      for (const fold of root.querySelectorAll('details')) fold.open = true;
    });
  }
  // What is made when it is opened first.
  await visitor.page.waitForTimeout(100);
  return app.evaluate((root) => {
    const texts: string[] = [];
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) texts.push(nodes.currentNode.textContent ?? '');
    for (const element of root.querySelectorAll('*')) {
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) texts.push(element.getAttribute(name) ?? '');
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** Words that hardly an English sentence does without, and that are no words in French and Hungarian. */
const ENGLISH =
  /(?<!\p{L})(?:the|of|and|are|for|from|with|your|this|that|each|not|was|were|which|has|have|by|in|it|no|add|name|title|choose|save|amount|column|columns|sheet|campaign|campaigns|row|rows|cost|revenue|rate|build|find)(?!\p{L})/iu;
const inEnglish = (texts: readonly string[]): string[] => texts.filter((text) => ENGLISH.test(text));

/** What each field with a column shows, further columns of a sum behind the first. */
const matches = (): Promise<string[][]> =>
  visitor.sidebar.locator('.column').evaluateAll((fields) =>
    fields.flatMap((field) => {
      const chosen = [...field.querySelectorAll('select')].filter(({ value }) => value !== '');
      const columns = chosen.map(({ selectedOptions }) => selectedOptions[0]?.textContent ?? '');
      return columns.length === 0 ? [] : [[field.querySelector('label')?.textContent ?? '', ...columns]];
    }),
  );

const filled = (row: readonly unknown[] | undefined): unknown[] => (row ?? []).filter((cell) => cell !== '');

async function expectReport({ summary, cards, figures, measure, headline }: Journey): Promise<void> {
  const rows = await visitor.cells('displayValues', summary, 'A1:N80');
  expect(filled(rows[2])).toEqual([headline]);
  expect(filled(rows[5])).toEqual(cards);
  expect(filled(rows[6])).toEqual(figures);
  // The name stands in a table of channels, too; there it heads a column.
  const [found] = rows.map(filled).filter(([name, value]) => name === measure[0] && value === measure[1]);
  expect(found).toEqual([measure[0], measure[1], expect.stringContaining(measure[2] as string)]);
}

async function open({ name, lines, words }: Journey, locale: string, menu = words.menu): Promise<void> {
  visitor = await Visitor.arrive(served, { locale });
  await visitor.open({ name: `${name}.csv`, content: lines.join('\n') });
  await visitor.menu('Extensions', 'Message ROI', menu);
  await visitor.sidebar.getByRole('tab').first().waitFor();
}

/** From the open sidebar to the figures. */
async function travel(journey: Journey): Promise<void> {
  const { words, change, issue } = journey;
  const [sources, check] = words.pages;
  await read(words.reading);
  const tabs = await visitor.sidebar
    .getByRole('tab')
    .evaluateAll((all) => all.map((tab) => tab.firstChild?.textContent));
  expect(tabs).toEqual(words.pages);
  expect(await matches()).toEqual(journey.matches.map((match) => [...match]));
  expect(inEnglish(await everyText(words.pages))).toEqual([]);

  await page(sources);
  if (journey.addColumn !== undefined) {
    // The button of costs, which come before revenue.
    await visitor.sidebar.getByRole('button', { name: journey.addColumn, exact: true }).first().click();
  }
  await visitor.sidebar.getByLabel(change[0], { exact: true }).selectOption({ label: change[1] });
  await read(words.reading);

  await page(check);
  const issues = visitor.sidebar.locator('.issues');
  await expect.poll(() => issues.innerText()).toContain(issue.message);
  await press(issue.show);
  await expect.poll(() => visitor.selected()).toBe(issue.cell);
  if (issue.typed !== null) {
    await visitor.type(issue.cell, issue.typed);
    await page(sources);
    await press(words.readAgain);
    await read(words.reading);
    await page(check);
    await expect.poll(() => visitor.sidebar.locator('#page-check').innerText()).not.toContain(issue.message);
  }

  await press(words.build);
  for (const text of words.done) await visitor.sidebar.getByText(text).waitFor();
  await expectReport(journey);
}

describe('from an export to the figures', () => {
  it('goes in Chinese, with amounts in 万元', async () => {
    await open(CHINESE, CHINESE.locale);
    await travel(CHINESE);
  });

  it('goes in French, in a sidebar that was English before', async () => {
    await open(FRENCH, 'en-US', 'Open sidebar');
    await read('Reading your sheets…');
    // The same look finds English where there is some.
    const found = inEnglish(await everyText(['Sources', 'Check', 'Report', 'Formula']));
    expect(found.length).toBeGreaterThan(80);
    expect(found).toContain('Cost: blank or 0 in a row with messages or revenue, while other rows have a cost, in H7');
    await page('Sources');
    await visitor.sidebar.getByLabel('Language', { exact: true }).last().selectOption({ label: FRENCH.language });
    await visitor.sidebar.getByRole('tab', { name: FRENCH.words.pages[1] }).waitFor();
    await travel(FRENCH);
  });

  it('goes in Russian, with amounts in тыс. руб.', async () => {
    await open(RUSSIAN, RUSSIAN.locale);
    await travel(RUSSIAN);
  });

  it('goes in Hungarian, with amounts in ezer Ft', async () => {
    await open(HUNGARIAN, HUNGARIAN.locale);
    await travel(HUNGARIAN);
  });
});

describe('three platforms', () => {
  const WHATSAPP = [
    'Campaign,Start date,Sent,Delivered,Read,Link clicks,Amount spent (EUR),Purchases,Purchase value (EUR)',
    'Spring offer,2026-03-17,"2,000","1,940","1,500",310,152.00,45,"2,700.00"',
    'Back in stock,2026-03-24,500,490,400,120,38.00,20,"1,100.00"',
    'Total,,"2,500","2,430","1,900",430,190.00,65,"3,800.00"',
  ];
  const MAILCHIMP = [
    'Title,Subject,List,Send Date,Send Weekday,Total Recipients,Successful Deliveries,Total Bounces,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Abuse Complaints,Unique Id,Total Orders,Total Revenue',
    'March newsletter,News for you,Customers,"Mar 03, 2026 10:00 am",Tuesday,10000,9800,200,3430,35.00%,5100,392,4.00%,520,20,1,a1b2c3d4e5,30,2400.00',
    'Spring offer,20% off,Customers,"Mar 17, 2026 10:00 am",Tuesday,10200,10000,200,3500,35.00%,5200,500,5.00%,690,25,2,b2c3d4e5f6,40,3600.00',
  ];
  const GATEWAY = [
    'Traffic report March 2026;;;;;;',
    'Campaign name;Sent at;Messages;Delivered;Failed;Price, EUR;Orders;Sales, EUR',
    'Flash sale;12.03.2026 09:30;3000;2910;90;210,00;25;1.900,00',
    'Total;;3000;2910;90;210,00;25;1.900,00',
  ];

  it('make one report, with a price for the messages that state no cost', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.open(
      { name: 'WhatsApp.csv', content: WHATSAPP.join('\n') },
      { name: 'Mailchimp.csv', content: MAILCHIMP.join('\n') },
      { name: 'SMS gateway.csv', content: GATEWAY.join('\n') },
    );
    await visitor.menu('Extensions', 'Message ROI', 'Open sidebar');
    await visitor.sidebar.getByRole('tab').first().waitFor();
    await read('Reading your sheets…');
    for (const sheet of ['Mailchimp', 'SMS gateway']) {
      await visitor.sidebar.getByRole('checkbox', { name: sheet, exact: true }).check();
      await read('Reading your sheets…');
    }
    for (const [sheet, channel] of [
      ['WhatsApp', 'WhatsApp'],
      ['Mailchimp', 'Email'],
      ['SMS gateway', 'SMS'],
    ] as const) {
      const card = visitor.sidebar
        .locator('details.card')
        .filter({ has: visitor.sidebar.getByRole('heading', { name: sheet, exact: true }) });
      const channels = card.getByLabel('Channel of this sheet');
      if (!(await channels.isVisible())) await card.getByRole('heading', { name: sheet }).click();
      await channels.selectOption(channel);
    }
    // A price could be that of one message or of all: the person says which.
    await visitor.sidebar
      .locator('details.card')
      .last()
      .getByLabel('Cost', { exact: true })
      .selectOption({ label: 'Price, EUR (F)' });
    await page('Report');
    await visitor.sidebar.getByLabel('Price', { exact: true }).fill('0.01');
    await read('Reading your sheets…');
    await press('Build report');
    await visitor.sidebar.getByText('It covers 5 campaigns.').waitFor();

    const rows = (await visitor.cells('displayValues', 'ROI Summary', 'A1:N60')).map(filled);
    expect(rows[5]?.slice(0, 6)).toEqual(['Revenue', 'Cost', 'Profit', 'ROI', 'ROAS', 'Cost per conversion']);
    // 2,700 + 1,100 + 2,400 + 3,600 + 1,900; 152 + 38 + (9,800 + 10,000) x 0.01 + 210; 11,102 / 598;
    // 598 / (45 + 20 + 30 + 40 + 25).
    expect(rows[6]).toEqual(['€11,700', '€598.00', '€11,102', '1856.52%', '19.57x', '€3.74']);
    const byChannel = (name: string) => rows.find(([first, , , revenue]) => first === name && revenue !== undefined);
    // Channel, campaigns, cost, revenue, profit, ROI, ROAS, delivered.
    expect(byChannel('WhatsApp')?.slice(0, 8)).toEqual([
      ...['WhatsApp', '2', '€190.00', '€3,800', '€3,610', '1900.00%', '20.00x', '2,430'],
    ]);
    expect(byChannel('Email')?.slice(0, 8)).toEqual([
      ...['Email', '2', '€198.00', '€6,000', '€5,802', '2930.30%', '30.30x', '19,800'],
    ]);
    expect(byChannel('SMS')?.slice(0, 8)).toEqual([
      ...['SMS', '1', '€210.00', '€1,900', '€1,690', '804.76%', '9.05x', '2,910'],
    ]);
  });
});
