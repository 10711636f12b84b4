/** Menu, sidebar and messages in English. */
import type { InterfaceTexts } from '../pack';
import { enSidebar } from './sidebar';

export const enInterface = (): InterfaceTexts => ({
  menu: { build: 'Build ROI summary', refresh: 'Refresh report', sidebar: 'Open sidebar' },
  sidebarTitle: 'Message ROI',
  built: '“{sheet}” is ready. Campaigns: {campaigns}.',
  noReportYet: 'There is no report to refresh yet. Choose Build ROI summary first.',
  busy: 'Somebody else is building a report in this spreadsheet. Try again in a minute.',
  changedCellsTitle: 'Some cells of the report were changed by hand',
  changedCells:
    'Changed: {cells}.\n\nYes: keep a dated copy of the report, then rebuild.\nNo: rebuild and lose these changes.\nCancel: leave everything as it is.',
  copyName: '{sheet} {date}',
  noSheet: 'There is no sheet “{sheet}”. Choose the sheet that holds your campaigns.',
  ownSheet: '“{sheet}” is the report itself. Open the sheet that holds your campaigns and build again.',
  noHeader: 'No row with column headers was found in “{sheet}”. Put one header above each column and try again.',
  noRows: 'There is no row below the headers of “{sheet}”. Add at least one campaign and try again.',
  nothingMapped:
    'No column of “{sheet}” was recognised as a count or an amount. Match at least one, such as Sent, Clicked, Cost or Revenue.',
  undecidedCurrencies:
    'The amounts are in several currencies ({currencies}), which cannot be added up. Choose the one to report; the rows in the others are left out and listed.',
  noAmountsIn: 'No amounts are in {chosen}; the sheet holds {currencies}.',
  unknownHeader: '“{sheet}” has no column “{header}” for {field}. Its headers are: {headers}.',
  columnTwice: 'Column “{header}” of “{sheet}” is chosen for {other} and for {field}. Choose it for one of them.',
  oneColumnOnly:
    '“{sheet}”: {field} is taken from one column, but several are chosen: {headers}. Keep one of them; only cost and revenue add up columns.',
  logWithoutStatus:
    '“{sheet}” has a row for each message or person, but no column that says what became of them. Add one (such as Status with Delivered, Read or Failed, or Attended with Yes or No), or choose a sheet with one row for each campaign.',
  noRange:
    '“{sheet}” has no cells in the range {range}. Select the headers with the rows below them, or leave the range empty.',
  sidebar: enSidebar(),
  wrongPeriod: 'Dates: the first day ({from}) is after the last one ({to}). Swap them, or leave one of them empty.',
  noDatesForPeriod:
    'Dates: a range is chosen, but no row has a date that could be read. Match the column of dates, or leave the range empty.',
  noRowsInPeriod:
    'Dates: no row lies within the chosen range. The rows run from {first} to {last}; rows without a date: {undated}. Choose other dates, or leave them empty.',
  noRowsOfChannels:
    'Channels: no row belongs to {channels}. The channels of these rows are: {found}. Choose among them, or leave the choice empty.',
  choicesTooLarge:
    'These choices are too long to be kept with the spreadsheet. Shorten the lists of campaigns or channels and build again.',
  optionSetTooLarge:
    '“{name}” was not saved: this spreadsheet has no room for it. Delete an option set that you no longer need, and save again.',
});
