/** Which sheets the report is made from, and how their columns are matched. */
import type { ReadSource } from '../app/sidebar-answers';
import { useSidebar } from './context';
import { FieldError } from './errors';
import { CheckField } from './fields';
import { fieldId } from './report-form';
import { SourceCard } from './source-card';
import { StartWithoutData } from './start-without-data';

export function SourcesPage() {
  const { state, texts } = useSidebar();
  const { answer, sources } = state;
  if (answer === null) return state.isReading ? <p class="waiting">{texts.common.reading}</p> : null;
  const read = (sheet: string): ReadSource | undefined => answer.sources.find((source) => source.sheet === sheet);
  return (
    <>
      <SheetChoice />
      {sources.map((choice, index) => (
        <SourceCard
          key={choice.sheetId ?? choice.sheet}
          choice={choice}
          read={read(choice.sheet)}
          isLast={index === sources.length - 1}
        />
      ))}
      <StartWithoutData isNeeded={sources.every(({ sheet }) => (read(sheet)?.columns.length ?? 0) === 0)} />
    </>
  );
}

function SheetChoice() {
  const { state, texts, work, fill } = useSidebar();
  const { answer, sources } = state;
  const tabs = answer?.tabs.filter(({ isOurs }) => !isOurs) ?? [];
  const isChosen = (name: string): boolean => sources.some(({ sheet }) => sheet === name);
  return (
    <fieldset id={fieldId('sheets')} tabIndex={-1}>
      <legend>{texts.sources.sheets}</legend>
      {tabs.length === 0 && <p class="hint">{texts.sources.noSheets}</p>}
      {tabs.length > 1 && <p class="hint">{texts.sources.sheetsHint}</p>}
      <div class="list">
        {tabs.map((tab) => (
          <CheckField
            key={tab.sheetId}
            id={fieldId('sheet', tab.sheetId)}
            isChecked={isChosen(tab.name)}
            onCheck={(checked) => work.chooseSheet(tab, checked)}
          >
            {tab.isHidden ? fill(texts.sources.hiddenSheet, { sheet: tab.name }) : tab.name}
          </CheckField>
        ))}
      </div>
      <FieldError at={fieldId('sheets')} />
      <button type="button" class="link" onClick={() => void work.readAgain()}>
        {texts.common.readAgain}
      </button>
    </fieldset>
  );
}
