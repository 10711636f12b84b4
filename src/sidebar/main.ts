/** The sidebar's first page: which columns were found, what could not be read, and the button that builds. */
import type { BuildOutcome, OnChanges } from '../app/build-report';
import type { ReadAnswer } from '../app/serve-sidebar';
import { callServer } from './bridge';

const element = <Found extends HTMLElement>(id: string): Found => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element ${id}.`);
  return found as Found;
};
const buildButton = element<HTMLButtonElement>('build');
const readButton = element<HTMLButtonElement>('read');
const changes = element('changes');

/** What is built: the sheet that was read, not the one that happens to be open later. */
let sheet: string | null = null;

readButton.addEventListener('click', () => void read());
buildButton.addEventListener('click', () => void build('ask'));
element('keep').addEventListener('click', () => void build('keep'));
element('replace').addEventListener('click', () => void build('replace'));
void read();

async function read(): Promise<void> {
  await whileBusy('Reading the sheet…', async () => {
    const answer = await callServer<'readSources', ReadAnswer>('readSources');
    const [source] = answer.report.sources;
    sheet = answer.problem === null && source !== undefined ? source.sheet : null;
    element('sheet').textContent = source?.sheet ?? 'Message ROI';
    showProblem(answer.problem);
    showMapping(answer);
    showIssues(source?.issues.map(({ message }) => message) ?? []);
    return source === undefined ? '' : `Rows read: ${source.dataRows}. Rows left out: ${source.skippedRows.length}.`;
  });
}

async function build(onChanges: OnChanges): Promise<void> {
  changes.hidden = true;
  await whileBusy('Building the report…', async () => {
    const choices = JSON.stringify({ sources: [{ sheet }] });
    const outcome = await callServer<'buildReport', BuildOutcome>('buildReport', choices, onChanges, 'summary');
    if (outcome.kind === 'problem') {
      showProblem(outcome.message);
      return '';
    }
    if (outcome.kind === 'changedByHand') {
      changes.hidden = false;
      const [list] = changes.getElementsByTagName('p');
      if (list !== undefined) list.textContent = outcome.cells.join(', ');
      element('keep').focus();
      return '';
    }
    return `“${outcome.answer.sheets[1]}” is ready. Campaigns: ${outcome.answer.campaignCount}.`;
  });
}

/** Keeps a second click from starting a second call, and shows what went wrong. */
async function whileBusy(doing: string, work: () => Promise<string>): Promise<void> {
  const status = element('status');
  buildButton.disabled = true;
  readButton.disabled = true;
  status.textContent = doing;
  showProblem(null);
  try {
    status.textContent = await work();
  } catch (error) {
    status.textContent = '';
    showProblem(error instanceof Error ? error.message : String(error));
  } finally {
    buildButton.disabled = sheet === null;
    readButton.disabled = false;
  }
}

function showProblem(message: string | null): void {
  const problem = element('problem');
  problem.textContent = message ?? '';
  problem.hidden = message === null;
}

function showMapping({ report, fields }: ReadAnswer): void {
  const table = element<HTMLTableElement>('mapping');
  const [body] = table.tBodies;
  if (body === undefined) return;
  body.replaceChildren();
  const mapping = report.sources[0]?.mapping ?? {};
  for (const [field, header] of Object.entries(mapping)) {
    const row = body.insertRow();
    const name = document.createElement('th');
    name.scope = 'row';
    name.textContent = fields[field] ?? field;
    row.append(name);
    row.insertCell().textContent = Array.isArray(header) ? header.join(' + ') : String(header);
  }
  table.hidden = body.rows.length === 0;
}

function showIssues(messages: readonly string[]): void {
  const details = element('issues');
  const [summary] = details.getElementsByTagName('summary');
  const [list] = details.getElementsByTagName('ul');
  if (summary === undefined || list === undefined) return;
  summary.textContent = `Issues: ${messages.length}`;
  list.replaceChildren(
    ...messages.slice(0, 50).map((message) => {
      const item = document.createElement('li');
      item.textContent = message;
      return item;
    }),
  );
  details.hidden = messages.length === 0;
}
