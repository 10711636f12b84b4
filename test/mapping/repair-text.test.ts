/** Headers that were damaged on their way. */
import { describe, expect, it } from 'vitest';
import { normaliseHeader } from '../../src/mapping/normalise-header';
import { repairEncoding, repairScript } from '../../src/mapping/repair-text';

/** What a program shows that takes the UTF-8 bytes of a text for those of another encoding. */
const misread = (text: string, encoding: 'windows-1252' | 'windows-1251' | 'latin1'): string =>
  encoding === 'latin1'
    ? Buffer.from(text, 'utf8').toString('latin1')
    : new TextDecoder(encoding).decode(Buffer.from(text, 'utf8'));

describe('UTF-8 that was read as another encoding', () => {
  it.each(['Délivrés', 'Öffnungen', 'Coût (€)', 'Kézbesített', 'Conversões', 'Расход', '点击量'])(
    '%s read as Western',
    (text) => {
      expect(repairEncoding(misread(text, 'windows-1252'))).toBe(text);
      expect(repairEncoding(misread(text, 'latin1'))).toBe(text);
    },
  );

  it.each(['Клики', 'Доставлено', 'Расходы на рассылку', 'Выручка'])('%s read as Cyrillic', (text) => {
    expect(repairEncoding(misread(text, 'windows-1251'))).toBe(text);
  });

  it.each(['Clicks', 'Coût', 'Âge', 'Añadidos', 'Ørsted', 'Расход', 'РСЯ', 'СМС', 'РК', '点击量', '50 £', 'naïve Ã'])(
    '%s stays as it is',
    (text) => {
      expect(repairEncoding(text)).toBe(text);
    },
  );
});

describe('letters of another script that look the same', () => {
  it('a Latin letter in a Cyrillic word becomes Cyrillic', () => {
    expect(repairScript('Kлики')).toBe('Клики');
    expect(repairScript('Pacxoд')).toBe('Расход');
  });

  it('words of one script, and words with letters that have no look-alike, stay', () => {
    for (const text of ['CTR', 'SMS рассылка', 'Клики', 'WhatsApp', 'Zлики']) expect(repairScript(text)).toBe(text);
  });

  it('a header is repaired before it is read', () => {
    expect(normaliseHeader('Kлики').text).toBe('клики');
    expect(normaliseHeader(misread('Délivrés', 'windows-1252')).text).toBe('delivres');
  });
});
