/** Google's errors in words that say what to do. */
import { describe, expect, it } from 'vitest';
import { failureOf, isConnectionLoss } from '../../src/sidebar/failure';
import { START } from './start';

const { errors } = START.texts;
const textOf = (message: string, hasAnswered = true): string => failureOf(new Error(message), errors, hasAnswered).text;

describe('an error of Google', () => {
  it.each([
    [
      'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
      errors.severalAccounts,
    ],
    ['Authorization is required to perform that action. Please run the script again.', errors.notAuthorised],
    ['You are trying to edit a protected cell or object. Please contact the owner.', errors.protectedCells],
    ['You do not have permission to perform that action.', errors.viewOnly],
    ['Exceeded maximum execution time', errors.tookTooLong],
    [
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      errors.tooManyCells,
    ],
    ['Service invoked too many times for one day: spreadsheets.', errors.dailyLimit],
    ['Service Spreadsheets timed out while accessing document with id x.', errors.googleBusy],
    ['NetworkError: Connection failure due to HTTP 0', errors.offline],
  ])('%s', (message, text) => {
    expect(textOf(message)).toBe(text);
  });

  it('at the very first call is that of several accounts, and later that of a busy server', () => {
    const vague = 'We’re sorry, a server error occurred. Please wait a bit and try again.';
    expect(failureOf(new Error(vague), errors, false).title).toBe('Google mixed up your accounts');
    expect(textOf(vague)).toBe(errors.googleBusy);
  });

  it('that nobody knows is shown as it is, with what to do', () => {
    expect(textOf('Exception: Something odd')).toBe(
      'Google says: Something odd. What you entered is still here. Try again.',
    );
  });

  it('tells whether the work may go on without the page', () => {
    expect(isConnectionLoss(new Error('NetworkError: Connection failure due to HTTP 0'))).toBe(true);
    expect(isConnectionLoss(new Error('You do not have permission'))).toBe(false);
  });
});
