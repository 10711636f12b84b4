/** What was to be reached, by when and by whom. */
import { useSidebar } from './context';
import { Fold, SelectField, TextField } from './fields';
import { fieldId, newKey, type TargetLine } from './report-form';

export function Targets() {
  const { state, texts, work } = useSidebar();
  const { report } = texts;
  const { targets } = state.form;
  const add = (): void => {
    const line: TargetLine = { key: newKey(), measure: '', value: '', date: '', owner: '' };
    work.type({ targets: [...targets, line] });
    requestAnimationFrame(() => document.getElementById(fieldId('targetMeasure', line.key))?.focus());
  };
  return (
    <Fold title={report.targets} hint={report.targetsHint} isOpen={targets.length > 0}>
      {targets.map((line) => (
        <Target key={line.key} line={line} />
      ))}
      <button type="button" class="link" onClick={add}>
        {report.addTarget}
      </button>
    </Fold>
  );
}

function Target({ line }: { line: TargetLine }) {
  const { state, texts, work, fill } = useSidebar();
  const { report, common } = texts;
  const { targets } = state.form;
  const { kpis, fields } = state.start;
  const { key, measure, value, date, owner } = line;
  const change = (to: Partial<TargetLine>): void =>
    work.type({ targets: targets.map((one) => (one.key === key ? { ...one, ...to } : one)) });
  const name = kpis.find(({ id }) => id === measure)?.name ?? fields.find(({ id }) => id === measure)?.name ?? '';
  return (
    <div class="entry">
      <SelectField
        id={fieldId('targetMeasure', key)}
        label={report.measure}
        value={measure}
        onChoose={(chosen) => change({ measure: chosen })}
      >
        <option value="">—</option>
        {kpis.map((kpi) => (
          <option key={kpi.id} value={kpi.id}>
            {kpi.name}
          </option>
        ))}
        {fields
          .filter(({ isNumber }) => isNumber)
          .map((field) => (
            <option key={field.id} value={field.id}>
              {field.name}
            </option>
          ))}
      </SelectField>
      <div class="pair">
        <TextField
          id={fieldId('targetValue', key)}
          label={report.targetValue}
          value={value}
          isNumber
          onType={(text) => change({ value: text })}
        />
        <TextField
          id={fieldId('targetDate', key)}
          label={report.targetDate}
          type="date"
          value={date}
          onType={(text) => change({ date: text })}
        />
      </div>
      <TextField
        id={fieldId('targetOwner', key)}
        label={report.owner}
        value={owner}
        maxLength={80}
        onType={(text) => change({ owner: text })}
      />
      <button
        type="button"
        class="link"
        aria-label={fill(common.removeNamed, { name })}
        onClick={() => work.type({ targets: targets.filter((one) => one.key !== key) })}
      >
        {common.remove}
      </button>
    </div>
  );
}
