/** Channels that texts name. */
import { describe, expect, it } from 'vitest';
import { readingWords } from '../../src/locales/reading-words';
import { channelCalled, channelNamedIn } from '../../src/mapping/channel-names';

const words = readingWords();

describe('the name of a channel and nothing else', () => {
  it.each([
    ['SMS', 'sms'],
    ['E-mail', 'email'],
    ['WhatsApp', 'whatsapp'],
    ['whatsapp', 'whatsapp'],
    ['短信', 'sms'],
    ['Вебинар', 'webinar'],
    ['Webinaire', 'webinar'],
    ['Web push', 'push'],
  ])('%s is %s', (text, channel) => {
    expect(channelCalled(text, words)).toBe(channel);
  });

  it.each(['', 'Spring sale', 'SMS spring sale', 'Sent', 'Google'])('%s is none', (text) => {
    expect(channelCalled(text, words)).toBeNull();
  });
});

describe('a channel within a longer text', () => {
  it.each([
    ['2026-03 WhatsApp spring promo A', 'whatsapp'],
    ['SMS_Spring_2026', 'sms'],
    ['春季短信活动', 'sms'],
    ['Осенняя email рассылка', 'email'],
  ])('%s names %s', (text, channel) => {
    expect(channelNamedIn(text, words)).toBe(channel);
  });

  it('none where there is none, and none where there are two', () => {
    expect(channelNamedIn('Spring promo', words)).toBeNull();
    expect(channelNamedIn('SMS after WhatsApp', words)).toBeNull();
  });
});
