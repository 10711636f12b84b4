/** Numbers as people type them. */
import { describe, expect, it } from 'vitest';
import { readTypedNumber, readTypedShare, typedNumber, typedShare } from '../../src/sidebar/typed-number';

describe('a typed number', () => {
  it.each([
    ['1250', '.', 1250],
    ['1,250', '.', 1250],
    ['1,250.50', '.', 1250.5],
    ['1,250,000', '.', 1250000],
    ['0,5', '.', 0.5],
    ['1,5', '.', 1.5],
    ['.5', '.', 0.5],
    ['0.085', ',', 0.085],
    ['1250,5', ',', 1250.5],
    ['1.250', ',', 1250],
    ['1.250,50', ',', 1250.5],
    ['1 250,50', ',', 1250.5],
    ['1\u202f250,50', ',', 1250.5],
    ["1'250.50", '.', 1250.5],
    ['１２５０', '.', 1250],
    ['-3', '.', -3],
    ['−3', '.', -3],
  ] as const)('%s with the mark %s is %d', (text, mark, value) => {
    expect(readTypedNumber(text, mark)).toBe(value);
  });

  it.each(['', ' ', 'abc', '12 EUR', '1,2,3', '1.2.3', '1,25,000.5.1', '--5', '1e3', '5%'])('“%s” is none', (text) => {
    expect(readTypedNumber(text, '.')).toBeNull();
  });

  it('is shown again as it can be read again', () => {
    for (const mark of ['.', ','] as const) {
      for (const value of [0, 0.1, 12.5, 1204, 1234567.89, -3.25]) {
        expect(readTypedNumber(typedNumber(value, mark), mark)).toBe(value);
      }
    }
  });
});

describe('a typed share', () => {
  it.each([
    ['40%', 0.4],
    ['40', 0.4],
    ['0.4', 0.4],
    ['0,4', 0.4],
    ['40 %', 0.4],
    ['100%', 1],
    ['0', 0],
    ['12.5%', 0.125],
    ['0.5%', 0.005],
    ['1', 1],
  ])('%s is %d', (text, share) => {
    expect(readTypedShare(text, '.')).toBe(share);
  });

  it.each(['101%', '-5%', 'half', ''])('“%s” is none', (text) => {
    expect(readTypedShare(text, '.')).toBeNull();
  });

  it('is shown as a percentage', () => {
    expect(typedShare(0.4, ',')).toBe('40%');
    expect(typedShare(0.125, ',')).toBe('12,5%');
    expect(readTypedShare(typedShare(0.07, '.'), '.')).toBe(0.07);
  });
});
