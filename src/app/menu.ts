/** What the menu offers and what its items do. */
import { readFacts } from '../host/read-spreadsheet';
import { addMenu, ask, openSidebar, tell, warn } from '../host/screen';
import { userLanguage } from '../host/user-language';
import { fill } from '../locales/fill';
import type { Pack } from '../locales/pack';
import { packFor } from '../locales/packs';
import { type BuildOutcome, buildReport } from './build-report';
import { NO_CHOICES, type ReportChoices } from './settings';
import { startSidebar } from './start-sidebar';

/** Also runs before the add-on may see the document or what was chosen: it only names functions. */
export function showMenu(): void {
  const { menu } = packFor(userLanguage()).interface;
  addMenu([
    { label: menu.build, handler: 'buildReportFromMenu' },
    { label: menu.refresh, handler: 'refreshReport' },
    { label: menu.sidebar, handler: 'showSidebar' },
  ]);
}

export function showSidebarPage(): void {
  const language = userLanguage();
  const pack = packFor(language);
  openSidebar(pack.interface.sidebarTitle, startSidebar(language, readFacts().locale));
}

/** From the sheet that is open. */
export const buildFromMenu = (): void => buildAndTell(NO_CHOICES);

/** With the sources and choices of the last build. */
export const refreshFromMenu = (): void => buildAndTell(null);

function buildAndTell(choices: ReportChoices | null): void {
  const language = userLanguage();
  const pack = packFor(language);
  let outcome = buildReport({ choices, onChanges: 'ask', pack, language, detail: 'summary' });
  if (outcome.kind === 'changedByHand') {
    const answer = ask(
      pack.interface.changedCellsTitle,
      fill(pack.interface.changedCells, { cells: listed(outcome.cells) }),
    );
    if (answer === 'cancel') return;
    outcome = buildReport({
      choices,
      onChanges: answer === 'yes' ? 'keep' : 'replace',
      pack,
      language,
      detail: 'summary',
    });
  }
  tellOutcome(outcome, pack);
}

function tellOutcome(outcome: BuildOutcome, pack: Pack): void {
  if (outcome.kind === 'built') {
    const { sheets, campaignCount } = outcome.answer;
    tell(fill(pack.interface.built, { sheet: sheets[1] ?? '', campaigns: campaignCount }));
  } else if (outcome.kind === 'problem') {
    warn(outcome.message);
  }
}

const MOST_CELLS_LISTED = 12;

function listed(cells: readonly string[]): string {
  const shown = cells.slice(0, MOST_CELLS_LISTED).join(', ');
  return cells.length > MOST_CELLS_LISTED ? `${shown}…` : shown;
}
