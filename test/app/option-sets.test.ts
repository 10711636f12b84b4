/** Choices saved under a name, in the embedded workbook. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OptionSet, ReportChoices } from '../../src/app/settings';
import type { EmbeddedWorkbook } from '../../src/preview/embedded-workbook';
import { openWorkbook } from '../../src/preview/open-workbook';

const ENTRY = `
  import { deleteOptionSet, listOptionSets, saveOptionSet } from './src/app/option-sets';
  import { packFor } from './src/locales/packs';
  export const list = () => listOptionSets();
  export const save = (name, choices) => {
    try {
      return saveOptionSet(name, choices, packFor('en'));
    } catch (error) {
      return error.name + ': ' + error.message;
    }
  };
  export const remove = (name) => deleteOptionSet(name);
`;

let code = '';
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'ts' },
    bundle: true,
    format: 'iife',
    globalName: 'ours',
    write: false,
  });
  code = `${outputFiles[0]?.text}
    function list() { return ours.list(); }
    function save(name, choices) { return ours.save(name, choices); }
    function remove(name) { return ours.remove(name); }`;
});

const open = (): Promise<EmbeddedWorkbook> => openWorkbook({ code, sheets: [{ name: 'Campaigns', values: [['A']] }] });
const ask = async (workbook: EmbeddedWorkbook, name: string, ...args: unknown[]): Promise<OptionSet[]> =>
  (await workbook.callFromSidebar(name, args)) as OptionSet[];
const choices = (title: string): ReportChoices => ({ sources: [{ sheet: 'Campaigns' }], title });
/** As much as many campaigns by name, in letters that take three bytes each. */
const many = (letters: number): ReportChoices => ({ ...choices('Long'), channels: ['投'.repeat(letters)] });

const inMetadata = (workbook: EmbeddedWorkbook): number =>
  workbook.document.metadata.filter(({ key }) => key === 'message-roi-options').length;

describe('option sets', () => {
  it('are saved, replaced by name, listed in the order of their names, and deleted', async () => {
    const workbook = await open();
    expect(await ask(workbook, 'list')).toEqual([]);
    await ask(workbook, 'save', ' Quarterly \n report ', choices('One'));
    await ask(workbook, 'save', 'Board', choices('Two'));
    expect(await ask(workbook, 'save', 'Quarterly report', choices('Three'))).toEqual([
      { name: 'Board', choices: choices('Two') },
      { name: 'Quarterly report', choices: choices('Three') },
    ]);
    expect(inMetadata(workbook)).toBe(2);
    expect(await ask(workbook, 'remove', 'Board')).toEqual([{ name: 'Quarterly report', choices: choices('Three') }]);
    expect(await ask(workbook, 'remove', 'Nobody')).toHaveLength(1);
    workbook.dispose();
  });

  it('too long for metadata are kept in properties, whole, and are replaced there or back in metadata', async () => {
    const workbook = await open();
    await ask(workbook, 'save', 'Long', many(15_000));
    await ask(workbook, 'save', 'Longer', many(20_000));
    await ask(workbook, 'save', 'Short', choices('Short'));
    const sets = await ask(workbook, 'list');
    expect(sets.map(({ name }) => name)).toEqual(['Long', 'Longer', 'Short']);
    expect(sets[0]?.choices).toEqual(many(15_000));
    expect(sets[1]?.choices).toEqual(many(20_000));
    expect(inMetadata(workbook)).toBe(1);
    await ask(workbook, 'save', 'Long', choices('Now short'));
    await ask(workbook, 'save', 'Short', many(16_000));
    expect((await ask(workbook, 'list')).map(({ choices: { title } }) => title)).toEqual(['Now short', 'Long', 'Long']);
    expect(inMetadata(workbook)).toBe(1);
    await ask(workbook, 'remove', 'Longer');
    expect((await ask(workbook, 'list')).map(({ name }) => name)).toEqual(['Long', 'Short']);
    workbook.dispose();
  });

  it('for which there is no room are refused in a sentence, and the others stay', async () => {
    const workbook = await open();
    await ask(workbook, 'save', 'Small', choices('Small'));
    expect(await ask(workbook, 'save', 'Huge', many(90_000))).toBe(
      'InputProblem: “Huge” was not saved: this spreadsheet has no room for it. Delete an option set that you no longer need, and save again.',
    );
    expect(await ask(workbook, 'list')).toEqual([{ name: 'Small', choices: choices('Small') }]);
    workbook.dispose();
  });

  it('that somebody damaged are left out', async () => {
    const workbook = await open();
    await ask(workbook, 'save', 'Good', choices('Good'));
    for (const value of ['', '{', '7', '{"name":7,"options":"{}"}', 'null'])
      workbook.document.metadata.push({
        id: workbook.document.nextId(),
        key: 'message-roi-options',
        value,
        visibility: 'DOCUMENT',
        sheetId: null,
      });
    expect((await ask(workbook, 'list')).map(({ name }) => name)).toEqual(['Good']);
    workbook.dispose();
  });
});
