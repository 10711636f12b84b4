/** Dialogs of a script while a person sits before the page: the question is put to them, and the function runs again with the answer. */
import { describe, expect, it } from 'vitest';
import { NotModelled } from '../../src/preview/exposure';
import type { Answer, Question } from '../../src/preview/ui';
import { buildReport, openBuilt, sampleSheet } from './bundle-workbook';
import { embed, script } from './embedded';

/** A person who gives these answers one after the other; what they were asked is kept. */
function person(...answers: readonly (string | Answer)[]) {
  const asked: Question[] = [];
  const rest = answers.map((answer) => (typeof answer === 'string' ? { button: answer, text: '' } : answer));
  const askPerson = async (question: Question): Promise<Answer> => {
    asked.push(question);
    const answer = rest.shift();
    if (!answer) throw new Error(`No answer to: ${question.message}`);
    return answer;
  };
  return { asked, askPerson };
}

async function askAndRun(statements: string, ...answers: readonly (string | Answer)[]) {
  const { asked, askPerson } = person(...answers);
  const workbook = await embed(script(`var ui = SpreadsheetApp.getUi(); ${statements}`), { askPerson });
  return { workbook, asked, answer: await workbook.execute('main') };
}

describe('a question of a script', () => {
  it('is put to the person with its title, message and buttons', async () => {
    const { asked, answer } = await askAndRun(
      "return ui.alert('Replace?', 'Two cells were changed.', ui.ButtonSet.YES_NO_CANCEL);",
      'NO',
    );
    expect(answer).toBe('NO');
    expect(asked).toEqual([
      { title: 'Replace?', message: 'Two cells were changed.', buttons: 'YES_NO_CANCEL', asksForText: false },
    ]);
  });

  it('asks for a text in a prompt, also in one that has OK alone', async () => {
    const { asked, answer } = await askAndRun(
      `var rate = ui.prompt('Margin', 'Which rate?', ui.ButtonSet.OK_CANCEL), name = ui.prompt('Which name?');
      return [rate.getSelectedButton(), rate.getResponseText(), name.getSelectedButton(), name.getResponseText()];`,
      { button: 'OK', text: '40%' },
      { button: 'OK', text: 'Spring' },
    );
    expect(answer).toEqual(['OK', '40%', 'OK', 'Spring']);
    expect(asked).toEqual([
      { title: 'Margin', message: 'Which rate?', buttons: 'OK_CANCEL', asksForText: true },
      { title: '', message: 'Which name?', buttons: 'OK', asksForText: true },
    ]);
  });

  it('is closed without a button', async () => {
    const { answer } = await askAndRun("return ui.alert('Sure?', ui.ButtonSet.YES_NO);", 'CLOSE');
    expect(answer).toBe('CLOSE');
  });

  it('runs the function from its start in a fresh place, with every answer given so far', async () => {
    const { askPerson, asked } = person('YES', { button: 'OK', text: 'b' }, 'CANCEL');
    const workbook = await embed(
      `var runs = 0;
      function main(words) {
        runs++;
        console.log('starts');
        var ui = SpreadsheetApp.getUi();
        return [words, runs, ui.alert('First?', ui.ButtonSet.YES_NO), ui.prompt('Second?').getResponseText(), ui.alert('Third?', ui.ButtonSet.OK_CANCEL)];
      }`,
      { askPerson },
    );
    expect(await workbook.execute('main', [{ a: 1 }])).toEqual([{ a: 1 }, 1, 'YES', 'b', 'CANCEL']);
    expect(asked.map(({ message }) => message)).toEqual(['First?', 'Second?', 'Third?']);
    expect(workbook.logLines.filter((line) => line.includes('starts'))).toHaveLength(4);
  });

  it('reaches the person from a call of the sidebar, which gets the answer afterwards', async () => {
    const { askPerson } = person('YES');
    const workbook = await embed(script("return { said: SpreadsheetApp.getUi().alert('Sure?', 'YES_NO') };"), {
      askPerson,
    });
    expect(await workbook.callFromSidebar('main')).toEqual({ said: 'YES' });
  });

  it('is asked anew the next time', async () => {
    const { askPerson, asked } = person('YES', 'NO');
    const workbook = await embed(script("return SpreadsheetApp.getUi().alert('Sure?', 'YES_NO');"), { askPerson });
    expect([await workbook.execute('main'), await workbook.execute('main')]).toEqual(['YES', 'NO']);
    expect(asked).toHaveLength(2);
  });

  it('is not put where an answer was given beforehand, and only the next one is', async () => {
    const { askPerson, asked } = person('NO');
    const workbook = await embed(
      script(`var ui = SpreadsheetApp.getUi();
        return [ui.alert('First?', ui.ButtonSet.YES_NO), ui.alert('Second?', ui.ButtonSet.YES_NO)];`),
      { askPerson },
    );
    workbook.answerAlerts(['YES']);
    expect(await workbook.execute('main')).toEqual(['YES', 'NO']);
    expect(asked.map(({ message }) => message)).toEqual(['Second?']);
  });

  it('refuses a button that the dialog does not have', async () => {
    await expect(askAndRun("ui.alert('Sure?', ui.ButtonSet.YES_NO);", 'OK')).rejects.toThrow(
      'The answer OK to a dialog with the buttons YES_NO',
    );
  });

  it('leaves nothing behind when the page fails to ask it', async () => {
    const asked: Question[] = [];
    const workbook = await embed(
      `${script("return SpreadsheetApp.getUi().alert('Sure?', 'YES_NO');")} function plain() { return 1; }`,
      {
        askPerson: async (question) => {
          asked.push(question);
          if (asked.length === 1) throw new Error('The page is closed.');
          return { button: 'YES', text: '' };
        },
      },
    );
    await expect(workbook.execute('main')).rejects.toThrow('The page is closed.');
    expect(await workbook.execute('plain')).toBe(1);
    expect(await workbook.execute('main')).toBe('YES');
    expect(workbook.alerts).toHaveLength(1);
  });
});

describe('an answer that a failing run did not come to', () => {
  it('is no answer to the question of the next execution', async () => {
    const { askPerson, asked } = person('YES', 'NO');
    const workbook = await embed(
      script("sheet.getLastRow(); return SpreadsheetApp.getUi().alert('Sure?', 'YES_NO');"),
      {
        askPerson,
      },
    );
    // The first run reads and asks; reading fails in the run that has the answer.
    workbook.failAt(2, 'once');
    await expect(workbook.execute('main')).rejects.toThrow('Service Spreadsheets failed');
    expect(await workbook.execute('main')).toBe('NO');
    expect(asked).toHaveLength(2);
  });
});

describe('messages with OK alone', () => {
  it('are not put to the person, and are shown once each', async () => {
    const { workbook, asked, answer } = await askAndRun("return [ui.alert('One'), ui.alert('T', 'Two', 'OK')];");
    expect(answer).toEqual(['OK', 'OK']);
    expect(asked).toEqual([]);
    expect(workbook.alerts).toEqual([
      { title: '', message: 'One', buttons: 'OK', answer: 'OK' },
      { title: 'T', message: 'Two', buttons: 'OK', answer: 'OK' },
    ]);
  });

  it('stand in the list of alerts once, also when a question after them made the function run again', async () => {
    const { workbook, answer } = await askAndRun(
      `ui.alert('Before');
      var said = [ui.alert('First?', ui.ButtonSet.YES_NO), ui.alert('Second?', ui.ButtonSet.YES_NO)];
      ui.alert('After');
      return said;`,
      'YES',
      'NO',
    );
    expect(answer).toEqual(['YES', 'NO']);
    expect(workbook.alerts.map(({ message, answer: given }) => [message, given])).toEqual([
      ['Before', 'OK'],
      ['First?', 'YES'],
      ['Second?', 'NO'],
      ['After', 'OK'],
    ]);
  });

  it('of earlier executions stay in the list', async () => {
    const { askPerson } = person('YES');
    const workbook = await embed(
      `function tell() { SpreadsheetApp.getUi().alert('Done'); } ${script("SpreadsheetApp.getUi().alert('Sure?', 'YES_NO');")}`,
      { askPerson },
    );
    await workbook.execute('tell');
    await workbook.execute('main');
    expect(workbook.alerts.map(({ message }) => message)).toEqual(['Done', 'Sure?']);
  });
});

describe('a script that catches the end of its execution', () => {
  it('is ended all the same, and does nothing until it has its answer', async () => {
    const { workbook, asked, answer } = await askAndRun(
      `var said = 'nothing';
      try { said = ui.alert('Sure?', ui.ButtonSet.YES_NO); } catch (e) {}
      try { sheet.appendRow([said]); } catch (e) {}
      return said;`,
      'YES',
    );
    expect(answer).toBe('YES');
    expect(asked).toHaveLength(1);
    expect(workbook.values('S', 'A1:A2')).toEqual([['YES'], ['']]);
    expect(workbook.calls.writes).toBe(1);
  });

  it('is asked the first question, and not the one that it comes to by catching', async () => {
    const { asked, answer } = await askAndRun(
      `try { return ui.alert('First?', ui.ButtonSet.YES_NO); }
      catch (e) { return ui.alert('Second?', ui.ButtonSet.YES_NO); }`,
      'NO',
    );
    expect(answer).toBe('NO');
    expect(asked.map(({ message }) => message)).toEqual(['First?']);
  });

  it('is ended when it throws something else instead', async () => {
    const { answer } = await askAndRun(
      "try { return ui.alert('First?', ui.ButtonSet.YES_NO); } catch (e) { throw new Error('mine'); }",
      'NO',
    );
    expect(answer).toBe('NO');
  });
});

describe('what a script did before its question', () => {
  it.each([
    ["sheet.getRange('A1').setValue(1);", 'Range.setValue'],
    ["spreadsheet.toast('Working');", 'Spreadsheet.toast'],
    ["PropertiesService.getDocumentProperties().setProperty('a', '1');", 'Properties.setProperty'],
  ])('is a change, which cannot be done twice: %s', async (change, method) => {
    const { asked, askPerson } = person('YES');
    const workbook = await embed(
      script(`${change} return SpreadsheetApp.getUi().alert('Sure?', SpreadsheetApp.getUi().ButtonSet.YES_NO);`),
      { askPerson },
    );
    const failure = await workbook.execute('main').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NotModelled);
    expect((failure as Error).message).toBe(
      `The script asks a question after it has changed something (${method}), which is not modelled here. Ask before the first change.`,
    );
    expect(asked).toEqual([]);
  });

  it('may be reading, or a change by an execution before', async () => {
    const { askPerson } = person('YES');
    const workbook = await embed(
      `${script("return [sheet.getRange('A1').getValue(), SpreadsheetApp.getUi().alert('Sure?', 'YES_NO')];")}
      function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(7); }`,
      { askPerson },
    );
    await workbook.execute('write');
    expect(await workbook.execute('main')).toEqual([7, 'YES']);
  });

  it('may be taking and giving back locks, which the run with the answer can take again', async () => {
    const { answer } = await askAndRun(
      `var lock = LockService.getDocumentLock(), other = LockService.getUserLock();
      other.waitLock(10);
      other.releaseLock();
      return [lock.tryLock(10), ui.alert('Sure?', ui.ButtonSet.YES_NO), lock.hasLock()];`,
      'YES',
    );
    expect(answer).toEqual([true, 'YES', true]);
  });
});

describe('executions', () => {
  it('begin when those before them have ended and their results are calculated', async () => {
    const workbook = await embed(`
      function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('=20+22'); }
      function read() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }`);
    const [, seen] = await Promise.all([workbook.execute('write'), workbook.execute('read')]);
    expect(seen).toBe(42);
  });

  it('wait while the one before them waits for a person', async () => {
    const order: string[] = [];
    const asked = later<void>();
    const answered = later<Answer>();
    const workbook = await embed(
      `function ask() { return SpreadsheetApp.getUi().alert('Sure?', 'YES_NO'); }
      function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }`,
      {
        askPerson: () => {
          asked.resolve();
          return answered.promise;
        },
      },
    );
    const first = workbook.execute('ask').then((said) => order.push(`asked: ${said}`));
    const second = workbook.execute('write').then(() => order.push('written'));
    await asked.promise;
    await turnsOfTheLoop(20);
    expect(workbook.values('S', 'A1')).toEqual([['']]);
    answered.resolve({ button: 'NO', text: '' });
    await Promise.all([first, second]);
    expect(order).toEqual(['asked: NO', 'written']);
    expect(workbook.values('S', 'A1')).toEqual([[1]]);
  });

  it('go on after one that failed', async () => {
    const workbook = await embed("function fail() { throw new Error('no'); } function go() { return 1; }");
    const [failed, went] = await Promise.allSettled([workbook.execute('fail'), workbook.execute('go')]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'no' } });
    expect(went).toEqual({ status: 'fulfilled', value: 1 });
  });
});

describe('the add-on itself', () => {
  it('asks before it replaces what somebody changed in its report, and does as told', async () => {
    const { askPerson, asked } = person('CANCEL', 'NO');
    const workbook = await openBuilt([sampleSheet()], { askPerson });
    await workbook.open();
    await buildReport(workbook, {});
    const title = workbook.values('ROI Summary', 'A1')[0]?.[0];
    await workbook.enter('ROI Summary', 'A1', 'My own title');
    await workbook.clickMenu('Refresh report');
    expect(workbook.values('ROI Summary', 'A1')).toEqual([['My own title']]);
    await workbook.clickMenu('Refresh report');
    expect(workbook.values('ROI Summary', 'A1')).toEqual([[title]]);
    expect(asked.map(({ buttons, message }) => [buttons, message.includes('A1')])).toEqual([
      ['YES_NO_CANCEL', true],
      ['YES_NO_CANCEL', true],
    ]);
    workbook.dispose();
  });
});

function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Everything that is due in the meantime runs. */
async function turnsOfTheLoop(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}
