/** Everything about the report that the sheets do not say. */

import { useSidebar } from './context';
import { Costs } from './costs';
import { FieldError } from './errors';
import { CheckField, Fold, SelectField, TextField } from './fields';
import { NoRevenueGoal } from './no-revenue-goal';
import { OptionSets } from './option-sets';
import { Prices } from './prices';
import { fieldId } from './report-form';
import { Targets } from './targets';

export function ReportPage() {
  const { state, texts, work } = useSidebar();
  const { report } = texts;
  const { form } = state;
  return (
    <>
      <section>
        <h2>{report.options}</h2>
        <Options />
      </section>
      <section>
        <h2>{report.assumptions}</h2>
        <p class="hint">{report.assumptionsHint}</p>
        <TextField
          id={fieldId('margin')}
          label={report.margin}
          hint={report.marginHint}
          value={form.margin}
          isNumber
          isNarrow
          onType={(margin) => work.type({ margin })}
        />
        <Costs />
        <Prices />
        <TextField
          id={fieldId('valuePerConversion')}
          label={report.valuePerConversion}
          hint={report.valuePerConversionHint}
          value={form.valuePerConversion}
          isNumber
          isNarrow
          onType={(valuePerConversion) => work.type({ valuePerConversion })}
        />
      </section>
      <NoRevenueGoal />
      <Fold title={report.attribution} hint={report.attributionHint}>
        <TextField
          id={fieldId('model')}
          label={report.model}
          hint={report.modelHint}
          value={form.model}
          maxLength={100}
          onType={(model) => work.type({ model })}
        />
        <TextField
          id={fieldId('window')}
          label={report.window}
          hint={report.windowHint}
          value={form.window}
          maxLength={100}
          onType={(window) => work.type({ window })}
        />
      </Fold>
      <Targets />
      <OptionSets />
    </>
  );
}

function Options() {
  const { state, texts, work } = useSidebar();
  const { report } = texts;
  const { form, start } = state;
  // The sidebar speaks fewer languages than reports are written in.
  const asSidebar = start.reportLanguage === start.sidebarLanguage;
  const nameOf = (tag: string): string => start.languages.find((one) => one.tag === tag)?.name ?? tag;
  return (
    <>
      <TextField
        id={fieldId('title')}
        label={report.title}
        placeholder={start.reportTitle}
        value={form.title}
        maxLength={150}
        onType={(title) => work.type({ title })}
      />
      {start.languages.length > 1 && (
        <SelectField
          id={fieldId('language')}
          label={report.language}
          value={form.language}
          onChoose={(language) => work.type({ language })}
        >
          <option value="">{asSidebar ? report.languageAsSidebar : nameOf(start.reportLanguage)}</option>
          {start.languages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        id={fieldId('reader')}
        label={report.reader}
        value={form.reader}
        onChoose={(reader) => work.type({ reader })}
      >
        <option value="">{report.readers.all}</option>
        {(['executive', 'finance', 'marketing'] as const).map((reader) => (
          <option key={reader} value={reader}>
            {report.readers[reader]}
          </option>
        ))}
      </SelectField>
      <div class="pair">
        <TextField
          id={fieldId('from')}
          label={report.from}
          type="date"
          value={form.from}
          onType={(from) => work.type({ from })}
        />
        <TextField
          id={fieldId('to')}
          label={report.to}
          type="date"
          value={form.to}
          onType={(to) => work.type({ to })}
        />
      </div>
      <p class="hint">{report.datesHint}</p>
      <Channels />
    </>
  );
}

function Channels() {
  const { state, texts, work } = useSidebar();
  const { report } = texts;
  const { form, answer } = state;
  const known = answer?.channels.map(({ name }) => name) ?? [];
  const all = [...known, ...(form.channels ?? []).filter((name) => !known.includes(name))];
  if (all.length < 2) return null;
  const isIn = (name: string): boolean => form.channels?.includes(name) ?? true;
  const choose = (name: string, isChosen: boolean): void => {
    const channels = all.filter((one) => (one === name ? isChosen : isIn(one)));
    work.type({ channels: channels.length === all.length ? null : channels });
  };
  return (
    <fieldset class="group" id={fieldId('channels')} tabIndex={-1}>
      <legend>{report.channels}</legend>
      <p class="hint">{report.channelsHint}</p>
      <div class="list">
        {all.map((name) => (
          <CheckField
            key={name}
            id={fieldId('inReport', name)}
            isChecked={isIn(name)}
            onCheck={(checked) => choose(name, checked)}
          >
            {name === '' ? texts.sources.channelFromColumn : name}
          </CheckField>
        ))}
      </div>
      <FieldError at={fieldId('channels')} />
    </fieldset>
  );
}
